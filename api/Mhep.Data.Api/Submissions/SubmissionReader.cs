using Mhep.Data.Api.Access;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Stored = Mhep.Data.Schema.Submissions.Submission;

namespace Mhep.Data.Api.Submissions;

/// <summary>Reads submissions and their findings, each kind with one statement however many are asked for.</summary>
/// <param name="database">Where they are stored.</param>
internal sealed class SubmissionReader(IDbContextFactory<MhepDbContext> database)
{
    /// <summary>All submissions, the newest first.</summary>
    public async Task<IReadOnlyList<Submission>> AllAsync(VisibleFacts visible, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await ShownAsync(context, context.Submissions, visible, cancellationToken);
    }

    /// <summary>Submissions by their keys; keys of none are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Submission>> FindAsync(
        IEnumerable<Guid> keys, VisibleFacts visible, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        if (wanted.Count == 0) return new Dictionary<Guid, Submission>();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var found = await ShownAsync(context, context.Submissions.Where(row => wanted.Contains(row.Id)), visible, cancellationToken);
        return found.ToDictionary(submission => submission.Key);
    }

    /// <summary>The findings of submissions that the caller sees, in the order of their reports.</summary>
    public async Task<ILookup<Guid, Finding>> FindingsAsync(IEnumerable<Submission> submissions, CancellationToken cancellationToken)
    {
        var wanted = submissions.Select(submission => submission.Key).ToHashSet();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var stored = await context.Findings.AsNoTracking()
            .Where(finding => wanted.Contains(finding.SubmissionId))
            .OrderBy(finding => finding.SubmissionId).ThenBy(finding => finding.Ordinal)
            .ToListAsync(cancellationToken);
        return stored.ToLookup(finding => finding.SubmissionId, finding => new Finding(finding));
    }

    private static async Task<IReadOnlyList<Submission>> ShownAsync(
        MhepDbContext context, IQueryable<Stored> rows, VisibleFacts visible, CancellationToken cancellationToken)
    {
        var read = from row in rows.AsNoTracking()
                   join provider in context.Providers on row.ProviderId equals provider.Id into providers
                   from provider in providers.DefaultIfEmpty()
                   orderby row.Sequence descending
                   select new { Row = row, ProviderCode = provider.Code };
        return [.. (await read.ToListAsync(cancellationToken))
            .Select(entry => visible.Show(entry.Row, entry.ProviderCode))];
    }
}
