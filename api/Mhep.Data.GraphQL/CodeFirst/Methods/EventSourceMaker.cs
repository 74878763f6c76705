using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Execution.Resolvers;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Makes the event source of a method that gives events of one type.</summary>
internal sealed class EventSourceMaker<T> : IEventSourceMaker
{
    public EventSource Make(BoundMethod method) => new(context => Read((IAsyncEnumerable<T>)method.Invoke(null, context)!));

    private static async IAsyncEnumerable<object?> Read(
        IAsyncEnumerable<T> events,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var received in events.WithCancellation(cancellationToken))
        {
            yield return received;
        }
    }
}
