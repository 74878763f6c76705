using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>Where the events of a subscription come from; each becomes the root value of one execution.</summary>
/// <param name="subscribe">Begins to listen; the sequence ends when the client gives up.</param>
public sealed class EventSource(Func<FieldContext, IAsyncEnumerable<object?>> subscribe) : FieldResolver
{
    internal IAsyncEnumerable<object?> Subscribe(FieldContext context) => subscribe(context);
}
