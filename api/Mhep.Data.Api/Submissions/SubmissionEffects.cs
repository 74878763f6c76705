using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Submissions;

/// <summary>
/// Reads what submissions do to the data, each kind with one statement however many are asked for, and nothing of those of which the
/// caller sees counts and dates alone.
/// </summary>
/// <param name="database">Where it is stored.</param>
internal sealed class SubmissionEffects(IDbContextFactory<MhepDbContext> database)
{
    /// <summary>Why they wait, or waited, for confirmation.</summary>
    public async Task<ILookup<Guid, string>> ReasonsAsync(IEnumerable<Submission> submissions, CancellationToken cancellationToken)
    {
        var wanted = Shown(submissions);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var stored = await context.ConfirmationReasons.AsNoTracking().Where(reason => wanted.Contains(reason.SubmissionId))
            .OrderBy(reason => reason.SubmissionId).ThenBy(reason => reason.Ordinal).ToListAsync(cancellationToken);
        return stored.ToLookup(reason => reason.SubmissionId, reason => reason.Text);
    }

    /// <summary>What they add, change and remove, by kind of rows and site.</summary>
    public async Task<ILookup<Guid, SubmissionChange>> ChangesAsync(IEnumerable<Submission> submissions, CancellationToken cancellationToken)
    {
        var wanted = Shown(submissions);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var stored = await (
            from row in context.SubmissionSlices.AsNoTracking()
            where wanted.Contains(row.SubmissionId)
            join slice in context.Slices on row.SliceId equals slice.Id
            join site in context.Sites on slice.SiteId equals site.Id into sites
            from site in sites.DefaultIfEmpty()
            select new { Row = row, slice.Kind, Site = site.Code }).ToListAsync(cancellationToken);
        return stored.GroupBy(entry => (entry.Row.SubmissionId, entry.Kind, entry.Site))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Site, StringComparer.Ordinal)
            .ToLookup(group => group.Key.SubmissionId, group => new SubmissionChange(
                group.Key.Kind,
                group.Key.Site,
                group.Count(),
                group.Sum(entry => entry.Row.Added),
                group.Sum(entry => entry.Row.Changed),
                group.Sum(entry => entry.Row.Removed),
                group.Sum(entry => entry.Row.Unchanged)));
    }

    /// <summary>The figures of closed quarters that they move: of each submission the first hundred.</summary>
    public async Task<ILookup<Guid, MovedFigure>> MovedFiguresAsync(IEnumerable<Submission> submissions, CancellationToken cancellationToken)
    {
        var wanted = Shown(submissions);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var stored = await context.MovedFigures.AsNoTracking().Where(figure => wanted.Contains(figure.SubmissionId))
            .OrderBy(figure => figure.SubmissionId).ThenBy(figure => figure.Ordinal).ToListAsync(cancellationToken);

        // A measure since renamed has no definition to be read by.
        return stored.Where(figure => MeasureKeyNames.TryParse(figure.Measure, out _)).ToLookup(figure => figure.SubmissionId, figure => new MovedFigure(
            MeasureKeyNames.TryParse(figure.Measure, out var key) ? key : default,
            figure.Site,
            figure.Specialist,
            FinancialQuarter.Parse(figure.Quarter),
            figure.Before,
            figure.After));
    }

    private static List<Guid> Shown(IEnumerable<Submission> submissions) =>
        [.. submissions.Where(submission => submission.ShowsFile).Select(submission => submission.Key)];
}
