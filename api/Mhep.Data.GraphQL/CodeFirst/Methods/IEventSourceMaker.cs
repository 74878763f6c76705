using Mhep.Data.GraphQL.Execution.Resolvers;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Makes the event source of a method whose event type is known at run time only.</summary>
internal interface IEventSourceMaker
{
    EventSource Make(BoundMethod method);
}
