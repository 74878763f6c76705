using Mhep.Data.Api.Access;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Audit;

/// <summary>
/// What the audit log is told of one operation: who asked what, how many released cells the answer shows, what was not found, and whose
/// client rows were read. Resolvers add to it; it is in the <see cref="RequestContext"/>. Safe to use from several threads.
/// </summary>
/// <param name="trail">The log.</param>
/// <param name="caller">Who asks.</param>
/// <param name="request">What is asked.</param>
internal sealed class OperationRecord(IAuditTrail trail, Caller caller, RequestContext request)
{
    private int _cells;
    private int _notFound;

    /// <summary>Who asks, for acts that are written before they are done.</summary>
    public Audited Person { get; } = Audited.Of(trail, caller);

    /// <summary>Released cells are shown.</summary>
    /// <param name="count">How many hold a value, or say that they are suppressed.</param>
    public void ShowCells(int count) => Interlocked.Add(ref _cells, count);

    /// <summary>Things were asked for by their id or code and are not there, or not for this caller: which of the two is not told even here.</summary>
    /// <param name="count">How many.</param>
    public void Miss(int count) => Interlocked.Add(ref _notFound, count);

    /// <summary>As <see cref="Miss"/> of one thing, where the operation's entry was written already: a subscription.</summary>
    public ValueTask MissNowAsync(CancellationToken cancellationToken) => trail.AddAsync(Event(AuditAction.NotFound) with { Detail = "1 ids or codes" }, cancellationToken);

    /// <summary>Writes that rows about clients are read, and returns once that lies on the disk: only then may they be shown.</summary>
    /// <param name="action">How they are read.</param>
    /// <param name="provider">Whose rows they are; null: nobody's alone.</param>
    /// <param name="subject">By which submission, study or export, by its id; null where it is none.</param>
    /// <param name="detail">Fixed words and numbers.</param>
    /// <param name="cancellationToken">Gives up; then nothing is shown.</param>
    public Task ReadClientRowsAsync(AuditAction action, string? provider, string? subject, string detail, CancellationToken cancellationToken) =>
        trail.WriteAsync(Event(action) with { Provider = provider, Subject = subject, Detail = detail }, cancellationToken);

    /// <summary>Tells the log of the operation, when its answer is known.</summary>
    public async ValueTask EndAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        var detail = (result.Kind, result.Errors.Count) switch
        {
            (ExecutionResultKind.Executed or ExecutionResultKind.Stream, 0) => null,
            (ExecutionResultKind.Executed, var errors) => FormattableString.Invariant($"{errors} errors"),
            (var kind, _) => kind.ToString(),
        };
        await trail.AddAsync(Event(ActionOf(result)) with { Cells = _cells > 0 ? _cells : null, Detail = detail }, cancellationToken);
        if (_notFound > 0)
            await trail.AddAsync(Event(AuditAction.NotFound) with { Detail = FormattableString.Invariant($"{_notFound} ids or codes") }, cancellationToken);
    }

    private AuditEvent Event(AuditAction action) => Person.Actor.Event(action) with
    {
        Provider = caller.ProviderCode,
        Operation = OperationNames.Kept(request.OperationName),
        Document = request.Document,
    };

    private static AuditAction ActionOf(ExecutionResult result) => result switch
    {
        { Kind: not (ExecutionResultKind.Executed or ExecutionResultKind.Stream or ExecutionResultKind.Aborted) } => AuditAction.OperationRefused,
        { Operation: GraphQL.Language.OperationType.Mutation } => AuditAction.Mutation,
        { Operation: GraphQL.Language.OperationType.Subscription } => AuditAction.Subscription,
        _ => AuditAction.Query,
    };
}
