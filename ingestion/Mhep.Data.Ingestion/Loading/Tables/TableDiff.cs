namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>How the rows of one table in a slice differ from what is current.</summary>
internal sealed record TableDiff
{
    /// <summary>Rows whose key is not there.</summary>
    public int Added { get; init; }

    /// <summary>Rows whose key is there with other facts.</summary>
    public int Changed { get; init; }

    /// <summary>Keys that are there and not in the workbook.</summary>
    public int Removed { get; init; }

    /// <summary>Rows that say what is there.</summary>
    public int Unchanged { get; init; }

    /// <summary>Places, in the draft, of the rows to insert: those added and those changed.</summary>
    public IReadOnlyList<int> Inserts { get; init; } = [];

    /// <summary>Numbers of the current rows that go: those changed and those removed.</summary>
    public IReadOnlyList<long> Removals { get; init; } = [];

    /// <summary>How many rows the table has in the slice afterwards.</summary>
    public int RowCount { get; init; }

    /// <summary>Sum over those rows, in no order, of a mix of both hashes.</summary>
    public long ContentSum { get; init; }

    /// <summary>Whether anything is other than before.</summary>
    public bool HasChanges => Added + Changed + Removed > 0;

    /// <summary>One row's part in <see cref="ContentSum"/>: the content alone would not tell which key says it.</summary>
    public static long Mix(long keyHash, long contentHash) =>
        unchecked((long)(((ulong)keyHash * 0x9E3779B97F4A7C15UL) ^ (ulong)contentHash));
}
