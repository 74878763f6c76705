using Mhep.Data.Api.Access;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Stored = Mhep.Data.Schema.Submissions.Submission;

namespace Mhep.Data.Api.Submissions;

/// <summary>Reads submissions and their findings, each kind with one statement however many are asked for.</summary>
/// <param name="database">Where they are stored.</param>
internal sealed class SubmissionReader(IDbContextFactory<MhepDbContext> database)
{
    /// <summary>All submissions that the caller sees, the newest first.</summary>
    public async Task<IReadOnlyList<Submission>> AllAsync(VisibleFacts visible, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await ShownAsync(context, context.Submissions, visible, cancellationToken);
    }

    /// <summary>Submissions by their keys; keys of none, and of those that the caller may not see, are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Submission>> FindAsync(
        IEnumerable<Guid> keys, VisibleFacts visible, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        if (wanted.Count == 0) return new Dictionary<Guid, Submission>();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var found = await ShownAsync(context, context.Submissions.Where(row => wanted.Contains(row.Id)), visible, cancellationToken);
        return found.ToDictionary(submission => submission.Key);
    }

    /// <summary>The findings of submissions, in the order of their reports; none of those whose findings the caller may not see.</summary>
    public async Task<ILookup<Guid, Finding>> FindingsAsync(IEnumerable<Submission> submissions, CancellationToken cancellationToken)
    {
        var wanted = submissions.Where(submission => submission.ShowsFindings).Select(submission => submission.Key).ToHashSet();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var stored = await context.Findings.AsNoTracking()
            .Where(finding => wanted.Contains(finding.SubmissionId))
            .OrderBy(finding => finding.SubmissionId).ThenBy(finding => finding.Ordinal)
            .ToListAsync(cancellationToken);
        return stored.ToLookup(finding => finding.SubmissionId, finding => new Finding(finding));
    }

    /// <summary>
    /// Files that the caller may not see are left out by the database: one that is another's and one that is not there take the same
    /// statements, and neither is read.
    /// </summary>
    private static async Task<IReadOnlyList<Submission>> ShownAsync(
        MhepDbContext context, IQueryable<Stored> rows, VisibleFacts visible, CancellationToken cancellationToken)
    {
        var providers = (await context.Providers.AsNoTracking().ToListAsync(cancellationToken))
            .Where(provider => visible.SeesFiles(AccessTopic.Submissions, provider.Code))
            .ToDictionary(provider => provider.Id, provider => provider.Code);
        var ids = providers.Keys.ToList();
        var seesProgramme = visible.SeesFiles(AccessTopic.Submissions, providerCode: null);
        var read = rows.AsNoTracking()
            .Where(row => (row.ProviderId == null && seesProgramme) || (row.ProviderId != null && ids.Contains(row.ProviderId.Value)))
            .OrderByDescending(row => row.Sequence);
        return [.. (await read.ToListAsync(cancellationToken))
            .Select(row => Show(row, row.ProviderId is { } id ? providers[id] : null, visible))];
    }

    private static Submission Show(Stored stored, string? providerCode, VisibleFacts visible) =>
        new(stored, providerCode is null ? null : visible.FindProvider(providerCode))
        {
            ShowsFile = visible.SeesFiles(AccessTopic.SubmissionFiles, providerCode),
            ShowsFindings = visible.SeesFiles(AccessTopic.Findings, providerCode),
            MayDecide = visible.SeesFiles(AccessTopic.HandingIn, providerCode),
        };
}
