using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Lineage;

/// <summary>Where stored rows were read from, by their ids.</summary>
internal static class SourcePlaces
{
    /// <summary>The places of rows of any kind that figures are made of.</summary>
    /// <param name="context">Where to read.</param>
    /// <param name="rows">Ids, unique over all kinds of rows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<long, SourceRow>> ReadAsync(
        MhepDbContext context, IReadOnlyCollection<long> rows, CancellationToken cancellationToken)
    {
        var ids = rows.ToList();
        var places = new Dictionary<long, SourceRow>(ids.Count);
        if (ids.Count == 0) return places;
        var read = Of(context, context.Episodes, ids, row => row.ClientId)
            .Concat(Of(context, context.Jobs, ids, row => row.ClientId))
            .Concat(Of(context, context.EmployerContacts, ids, _ => null))
            .Concat(Of(context, context.AggregateReturns, ids, _ => null))
            .Concat(Of(context, context.SpecialistSpells, ids, _ => null));
        await foreach (var (id, place) in read.WithCancellation(cancellationToken)) places.Add(id, place);
        return places;
    }

    private static async IAsyncEnumerable<(long Id, SourceRow Place)> Of<TRow>(
        MhepDbContext context, IQueryable<TRow> rows, List<long> ids, Func<TRow, long?> clientOf)
        where TRow : VersionedRow
    {
        var read = rows.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id))
            .Join(context.SourceSheets, row => row.SourceSheetId, sheet => sheet.Id, (row, sheet) => new { Row = row, sheet.SubmissionId, sheet.Name });
        await foreach (var item in read.AsAsyncEnumerable())
        {
            yield return (item.Row.Id, new SourceRow
            {
                SubmissionId = item.SubmissionId,
                Sheet = item.Name,
                Row = item.Row.SourceRow,
                Client = clientOf(item.Row),
            });
        }
    }
}
