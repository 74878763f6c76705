using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Submissions;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What a provider says of its warnings. One that is not the caller's to reply to answers like one that is not there.</summary>
[MutationType]
internal static class EarlyWarningMutations
{
    /// <summary>
    /// Replies to a warning that is raised today; by the site's own provider alone. Kept with when and by which key, beside earlier replies, and
    /// shown to whoever sees the warning: from now on its commissioner and the programme do. Text with personal data is refused, and not repeated.
    /// </summary>
    /// <param name="key">The warning's.</param>
    /// <param name="text">What to say, at most 2,000 characters.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">Finds the warning.</param>
    /// <param name="recorder">Writes down what is raised.</param>
    /// <param name="ledger">Keeps the reply.</param>
    /// <param name="cancellationToken">Gives up; then nothing is kept.</param>
    [Error(typeof(NotFoundError))]
    [Error(typeof(ReplyRefusedError))]
    public static async Task<MutationResult<EarlyWarning>> ReplyToEarlyWarningAsync(
        string key,
        string text,
        RequestContext request,
        [Service] EarlyWarningReader reader,
        [Service] EarlyWarningRecorder recorder,
        [Service] EarlyWarningLedger ledger,
        CancellationToken cancellationToken)
    {
        var site = request.Get<VisibleFacts>().FindSite(Uri.UnescapeDataString(key.Split('/')[0]));
        if (site is not { IsWarnedFirst: true }) return NotFound();

        // What is raised since a moment ago may not be written down yet.
        await recorder.RecordAsync(cancellationToken);
        if (await FindAsync() is not { Recorded: { } recorded }) return NotFound();
        var said = text.Trim();
        if (ReplyText.Refusal(said) is { } refusal) return MutationResult.Failed<EarlyWarning>(refusal);
        await ledger.ReplyAsync(recorded, said, request.Get<Caller>().KeyId, cancellationToken);
        return await FindAsync() is { } replied ? replied : NotFound();

        async Task<EarlyWarning?> FindAsync() => (await reader.OfAsync([site], asOf: null, cancellationToken))[0]?.FirstOrDefault(warning =>
            warning.State == EarlyWarningState.Raised && string.Equals(warning.Key, key, StringComparison.OrdinalIgnoreCase));
    }

    private static MutationResult<EarlyWarning> NotFound() => MutationResult.Failed<EarlyWarning>(new NotFoundError("There is no such warning."));
}
