using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// Moves the pointers that say which version of a slice is current: the one way to change what the data say. Each move raises the data
/// version by one, is remembered for good, and settles which submissions are accepted and which superseded.
/// </summary>
internal static class CurrentVersions
{
    /// <summary>Makes versions current.</summary>
    /// <param name="context">In the write transaction.</param>
    /// <param name="bulk">Inserts.</param>
    /// <param name="moves">Slices, each once, and their version from now on; null: none.</param>
    /// <param name="at">The moment, UTC.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    public static async Task MoveAsync(
        MhepDbContext context, IBulkInsert bulk, IEnumerable<(int Slice, int? Version)> moves, DateTime at, CancellationToken cancellationToken)
    {
        var dataVersion = await context.DataVersions.SingleAsync(cancellationToken);
        var number = ++dataVersion.Number;
        await context.SaveChangesAsync(cancellationToken);
        await bulk.InsertAsync(
            context,
            moves.Select(move => new CurrentVersionChange { DataVersion = number, SliceId = move.Slice, VersionId = move.Version, ChangedAt = at }),
            cancellationToken);

        // From the rows just written, so that thousands of slices are one statement.
        var changes = context.CurrentVersionChanges.Where(change => change.DataVersion == number);
        await context.Slices.Where(slice => changes.Any(change => change.SliceId == slice.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(
                slice => slice.CurrentVersionId,
                slice => changes.Where(change => change.SliceId == slice.Id).Select(change => change.VersionId).First()),
            cancellationToken);
        await SettleAsync(context, number, cancellationToken);
    }

    /// <summary>
    /// A submission that had slices is superseded exactly while none of them is current. Those that wait or were withdrawn have nothing to be
    /// superseded in, and those that were equal to others have none of their own.
    /// </summary>
    private static async Task SettleAsync(MhepDbContext context, long number, CancellationToken cancellationToken)
    {
        var changes = context.CurrentVersionChanges.Where(change => change.DataVersion == number);
        var touched = context.SliceVersions.Where(version => changes.Any(change => change.SliceId == version.SliceId))
            .Select(version => version.SubmissionId);
        var current = context.Slices.Join(
            context.SliceVersions, slice => slice.CurrentVersionId, version => version.Id, (_, version) => version.SubmissionId);
        await context.Submissions
            .Where(submission => submission.Status == SubmissionStatus.Accepted && touched.Contains(submission.Id) && !current.Contains(submission.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(submission => submission.Status, SubmissionStatus.Superseded), cancellationToken);
        await context.Submissions
            .Where(submission => submission.Status == SubmissionStatus.Superseded && touched.Contains(submission.Id) && current.Contains(submission.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(submission => submission.Status, SubmissionStatus.Accepted), cancellationToken);
    }
}
