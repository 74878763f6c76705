using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>A table of a slice about which the workbook says nothing: its current rows stay.</summary>
internal sealed class KeptTable<TRow> : TableDraft
    where TRow : VersionedRow
{
    public override Type RowType => typeof(TRow);

    public override Task<Dictionary<int, List<StoredRow>>> ReadCurrentAsync(
        MhepDbContext context, ActiveVersions active, CancellationToken cancellationToken) =>
        CurrentRows.ReadAsync<TRow>(context, active, cancellationToken);

    /// <summary>Nothing of it is counted as unchanged: these are not the workbook's rows.</summary>
    public override TableDiff CompareWith(IReadOnlyList<StoredRow> current) => new()
    {
        RowCount = current.Count,
        ContentSum = current.Aggregate(0L, (sum, row) => unchecked(sum + TableDiff.Mix(row.KeyHash, row.ContentHash))),
    };

    public override Task InsertAsync(RowTarget target, TableDiff diff, CancellationToken cancellationToken) => Task.CompletedTask;
}
