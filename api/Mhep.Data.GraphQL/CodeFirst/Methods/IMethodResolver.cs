using Mhep.Data.GraphQL.Execution.Resolvers;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Makes the resolver of a method whose types are known at run time only.</summary>
internal interface IMethodResolver
{
    /// <summary>Makes the resolver.</summary>
    /// <param name="isBatch">Whether the method takes all parents at once.</param>
    /// <param name="isAsync">Whether the method gives a task.</param>
    ValueResolver Make(bool isBatch, bool isAsync);
}
