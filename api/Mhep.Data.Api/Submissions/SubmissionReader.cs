using Mhep.Data.Api.Access;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Stored = Mhep.Data.Schema.Submissions.Submission;

namespace Mhep.Data.Api.Submissions;

/// <summary>Reads submissions and their findings, each kind with one statement however many are asked for.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="checks">Files that were only checked: found by their id, and in no list.</param>
internal sealed class SubmissionReader(IDbContextFactory<MhepDbContext> database, KeptChecks checks)
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
        wanted.ExceptWith(found.Select(submission => submission.Key));
        var onlyChecked = wanted.Select(checks.Find).OfType<KeptCheck>()
            .Where(check => visible.SeesFiles(AccessTopic.Submissions, check.ProviderCode))
            .Select(check => Show(check.Submission, check.ProviderCode, visible));
        return found.Concat(onlyChecked).ToDictionary(submission => submission.Key);
    }

    /// <summary>A submission, or a check, that was stored a moment ago.</summary>
    public async Task<Submission> GetAsync(Guid? key, VisibleFacts visible, CancellationToken cancellationToken)
    {
        var id = key ?? throw new InvalidOperationException("What is stored has an id.");
        return (await FindAsync([id], visible, cancellationToken))[id];
    }

    /// <summary>
    /// A provider's code as it is stored, in whatever case it is asked for; null where there is none. Read from the database, as the facts
    /// may be a moment behind a list of sites that was just accepted.
    /// </summary>
    public async Task<string?> FindProviderCodeAsync(string code, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var codes = await context.Providers.AsNoTracking().Select(provider => provider.Code).ToListAsync(cancellationToken);
        return codes.Find(stored => string.Equals(stored, code, StringComparison.OrdinalIgnoreCase));
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
        var ofChecks = wanted.Except(stored.Select(finding => finding.SubmissionId)).SelectMany(id => checks.Find(id)?.Findings ?? []);
        return stored.Concat(ofChecks).ToLookup(finding => finding.SubmissionId, finding => new Finding(finding));
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
            GivesWorkbook = visible.SeesWorkbook(providerCode),
            ShowsFindings = visible.SeesFiles(AccessTopic.Findings, providerCode),
            MayDecide = visible.SeesFiles(AccessTopic.HandingIn, providerCode),
        };
}
