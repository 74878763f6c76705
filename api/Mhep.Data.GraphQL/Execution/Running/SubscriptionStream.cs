using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Resolvers;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>
/// The answers of a subscription: one execution an event. Specification: 6.2.3 Subscription. The time limit holds for
/// each event, not for the subscription.
/// </summary>
internal sealed class SubscriptionStream
{
    private readonly ExecutionRun _run;
    private readonly FieldPlace _place;
    private readonly IAsyncEnumerable<object?> _events;

    private SubscriptionStream(ExecutionRun run, FieldPlace place, IAsyncEnumerable<object?> events)
    {
        _run = run;
        _place = place;
        _events = events;
    }

    /// <summary>The field whose events make the operation's answers; null for an operation that answers once.</summary>
    public static FieldPlace? FindSource(OperationPlan plan) =>
        plan.Root.Fields is [{ Place: { Field.Subscriber: EventSource } place }] ? place : null;

    /// <summary>Begins to listen.</summary>
    /// <param name="run">Lasts as long as the subscription.</param>
    /// <param name="place">The field whose events are wanted.</param>
    /// <param name="errors">Why it could not begin; empty when it did.</param>
    public static SubscriptionStream? Begin(ExecutionRun run, FieldPlace place, out IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            errors = [];
            var context = new FieldContext(run, place);
            _ = context.Arguments;
            return new SubscriptionStream(run, place, ((EventSource)place.Field.Subscriber!).Subscribe(context));
        }
        catch (Exception fault) when (!run.Token.IsCancellationRequested)
        {
            errors = Located(run, place, fault);
            return null;
        }
    }

    /// <summary>The answers, until the events or the listener's patience end. A fault of the source is the last answer.</summary>
    /// <param name="execute">Runs the operation for an event.</param>
    /// <param name="cancellationToken">Signals that the listener has gone.</param>
    public async IAsyncEnumerable<ExecutionResult> RunAsync(
        Func<object?, CancellationToken, ValueTask<ExecutionResult>> execute,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_run.Token, cancellationToken);
        await using var events = _events.GetAsyncEnumerator(either.Token);
        while (true)
        {
            var (hasNext, fault) = await MoveNextAsync(events, either.Token);
            if (fault is not null)
                yield return new ExecutionResult(ExecutionResultKind.Executed, Located(_run, _place, fault));
            if (!hasNext)
                yield break;
            yield return await execute(events.Current, either.Token);
        }
    }

    private async ValueTask<(bool HasNext, Exception? Fault)> MoveNextAsync(
        IAsyncEnumerator<object?> events,
        CancellationToken cancellationToken)
    {
        try
        {
            return (await events.MoveNextAsync(), null);
        }
        catch (OperationCanceledException) when (IsOver())
        {
            return (false, null);
        }
        catch (Exception fault) when (!IsOver())
        {
            return (false, fault);
        }

        // A source may watch the run's own token, which is cancelled a moment before the one linked to it.
        bool IsOver() => cancellationToken.IsCancellationRequested || _run.Token.IsCancellationRequested;
    }

    private static GraphQLError[] Located(ExecutionRun run, FieldPlace place, Exception fault) =>
    [
        .. run.ErrorsOf(place, fault).Select(error => new GraphQLError(
            error.Message,
            error.Locations.Count > 0 ? error.Locations : place.Locations,
            [place.ResponseName],
            error.Extensions)),
    ];
}
