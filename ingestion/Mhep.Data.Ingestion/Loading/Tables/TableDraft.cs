using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>What one table of a slice is to hold. Knows its entity type, so that slices need not.</summary>
internal abstract class TableDraft
{
    /// <summary>The table's entity.</summary>
    public abstract Type RowType { get; }

    /// <summary>Reads what is current in the table, by slice, for all slices at once.</summary>
    public abstract Task<Dictionary<int, List<StoredRow>>> ReadCurrentAsync(
        MhepDbContext context, ActiveVersions active, CancellationToken cancellationToken);

    /// <summary>Compares the draft with what is current.</summary>
    public abstract TableDiff CompareWith(IReadOnlyList<StoredRow> current);

    /// <summary>Inserts the rows that the comparison found to be added or changed, in the order of the workbook.</summary>
    public abstract Task InsertAsync(RowTarget target, TableDiff diff, CancellationToken cancellationToken);
}
