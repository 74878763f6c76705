using Mhep.Data.Ingestion.Loading.Slices;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>A drafted slice beside what is current of it.</summary>
internal sealed class SliceChange
{
    private SliceChange(SliceDraft draft, Slice? slice, SliceVersion? current, SliceCoverage coverage, IReadOnlyList<TableDiff> tables)
    {
        Draft = draft;
        Slice = slice;
        Current = current;
        Coverage = coverage;
        Tables = tables;
    }

    /// <summary>The workbook's side.</summary>
    public SliceDraft Draft { get; }

    /// <summary>The slice; null: never heard of before.</summary>
    public Slice? Slice { get; }

    /// <summary>The version that counts now; null: none does.</summary>
    public SliceVersion? Current { get; }

    /// <summary>The days that the new version would cover.</summary>
    public SliceCoverage Coverage { get; }

    /// <summary>How each of the draft's tables differs.</summary>
    public IReadOnlyList<TableDiff> Tables { get; }

    /// <summary>Whether the slice needs a new version; rows and coverage that are what is current need none.</summary>
    public bool HasChanges =>
        Current is null || Coverage != SliceCoverage.Of(Current) || Tables.Any(table => table.HasChanges);

    /// <summary>Rows in all.</summary>
    public int RowCount => Tables.Sum(table => table.RowCount);

    /// <summary>Hash over all rows and the coverage, in no order.</summary>
    public long ContentHash => Tables.Aggregate(Coverage.Hash(), (sum, table) => unchecked(sum + table.ContentSum));

    /// <summary>Compares a draft.</summary>
    /// <param name="draft">The workbook's side.</param>
    /// <param name="slice">The slice, where it is known.</param>
    /// <param name="current">Its current version, where it has one.</param>
    /// <param name="rowsOf">The current rows of a table in the slice.</param>
    public static SliceChange Of(
        SliceDraft draft, Slice? slice, SliceVersion? current, Func<TableDraft, IReadOnlyList<StoredRow>> rowsOf)
    {
        var coverage = draft.ExtendsCoverage && current is not null ? draft.Coverage.Extending(SliceCoverage.Of(current)) : draft.Coverage;
        return new SliceChange(draft, slice, current, coverage, [.. draft.Tables.Select(table => table.CompareWith(rowsOf(table)))]);
    }
}
