using Mhep.Data.Analytics.Measures;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Stores what a submission does to the data: slice by slice, figure by figure, and why someone has to confirm it.</summary>
internal static class StoredEffects
{
    /// <summary>Inserts reasons and moved figures, in the report's order.</summary>
    public static async Task InsertAsync(
        MhepDbContext context, IBulkInsert bulk, Guid submission, IngestionReport report, CancellationToken cancellationToken)
    {
        await bulk.InsertAsync(
            context,
            report.ConfirmationReasons.Select((reason, index) => new ConfirmationReason { SubmissionId = submission, Ordinal = index + 1, Text = reason }),
            cancellationToken);
        await bulk.InsertAsync(
            context,
            report.MovedFigures.Select((figure, index) => new MovedFigureRecord
            {
                SubmissionId = submission,
                Ordinal = index + 1,
                Site = figure.Site,
                Specialist = figure.Specialist,
                Measure = figure.Measure.ToName(),
                Quarter = figure.Quarter.ToString(),
                Before = figure.Before,
                After = figure.After,
            }),
            cancellationToken);
    }

    /// <summary>Inserts the slices that the submission speaks of, changed or not: a later one is held against them.</summary>
    /// <param name="context">In the write transaction.</param>
    /// <param name="bulk">Inserts.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="plan">All its slices.</param>
    /// <param name="versions">The versions made of those that changed.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    public static Task InsertSlicesAsync(
        MhepDbContext context,
        IBulkInsert bulk,
        Guid submission,
        LoadPlan plan,
        IReadOnlyList<SliceVersion> versions,
        CancellationToken cancellationToken)
    {
        var made = plan.Slices.Where(slice => slice.HasChanges).Zip(versions).ToDictionary(pair => pair.First, pair => pair.Second);
        return bulk.InsertAsync(
            context,
            plan.Slices.Select(slice => (Slice: slice, Version: made.GetValueOrDefault(slice) ?? slice.Current)).Select(pair => new SubmissionSlice
            {
                SubmissionId = submission,
                SliceId = pair.Version?.SliceId ?? throw new InvalidOperationException("A slice that is nowhere is one that changes."),
                VersionId = pair.Version.Id,
                Added = pair.Slice.Tables.Sum(table => table.Added),
                Changed = pair.Slice.Tables.Sum(table => table.Changed),
                Removed = pair.Slice.Tables.Sum(table => table.Removed),
                Unchanged = pair.Slice.Tables.Sum(table => table.Unchanged),
            }),
            cancellationToken);
    }
}
