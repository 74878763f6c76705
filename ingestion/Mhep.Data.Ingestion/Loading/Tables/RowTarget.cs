using Mhep.Data.Schema;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Where rows are inserted, and what numbers they get.</summary>
/// <param name="Context">Its open transaction is used.</param>
/// <param name="Bulk">Inserts.</param>
/// <param name="VersionId">The slice version that the rows belong to.</param>
/// <param name="SheetIds">Ids of the stored sheets by place in the workbook.</param>
/// <param name="RowIds">Hands out row numbers.</param>
/// <param name="Loaded">Counts rows for whoever waits.</param>
internal sealed record RowTarget(
    MhepDbContext Context, IBulkInsert Bulk, int VersionId, IReadOnlyDictionary<int, int> SheetIds, NumberSequence RowIds, LoadProgress Loaded);
