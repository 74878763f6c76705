namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>A rectangle of cells, 'A1:C3', both ends included.</summary>
internal readonly record struct CellRange(CellReference First, CellReference Last)
{
    /// <summary>Reads a range; a single cell is a range of one.</summary>
    /// <param name="text">'A1:C3'.</param>
    public static CellRange Parse(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        var first = colon < 0 ? text : text[..colon];
        var last = colon < 0 ? text : text[(colon + 1)..];
        return CellReference.TryParse(first, out var from) && CellReference.TryParse(last, out var to)
            ? new CellRange(from, to)
            : throw new MalformedPartException("A merged range lies outside the sheet: the file is damaged.");
    }
}
