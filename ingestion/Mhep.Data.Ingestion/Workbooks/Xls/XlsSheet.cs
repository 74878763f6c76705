namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>What the records of an .xls sheet say besides the values of its cells.</summary>
internal sealed class XlsSheet
{
    /// <summary>Whether its tab is hidden.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>Where in the workbook's stream its records begin.</summary>
    public required uint Offset { get; init; }

    /// <summary>Where in the library's copy the offset stands, to be replaced.</summary>
    public required long OffsetPlace { get; init; }

    /// <summary>Cells with something in them, by row and then column.</summary>
    public List<XlsCell> Cells { get; } = [];

    /// <summary>Merged ranges.</summary>
    public List<CellRange> Merged { get; } = [];

    /// <summary>Whether a column, or a row with cells, is hidden.</summary>
    public bool HasHiddenParts { get; set; }
}
