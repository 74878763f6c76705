using System.Buffers.Text;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>Where a cell is: 'F12' is row 12, column 6. Both from 1.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    /// <summary>The last row a sheet can have.</summary>
    public const int MaxRow = 1_048_576;

    /// <summary>The last column a sheet can have, 'XFD'.</summary>
    public const int MaxColumn = 16_384;

    /// <summary>Reads a reference as the file writes it, capitals only.</summary>
    /// <param name="text">'F12'.</param>
    /// <param name="reference">The place.</param>
    /// <returns>False for anything else, also for a place outside the grid.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out CellReference reference)
    {
        var column = 0;
        var i = 0;
        for (; i < text.Length && i < 4 && text[i] is >= (byte)'A' and <= (byte)'Z'; i++)
            column = (column * 26) + text[i] - 'A' + 1;
        reference = default;
        if (i is 0 or > 3 || column > MaxColumn) return false;
        if (i == text.Length || !Utf8Parser.TryParse(text[i..], out int row, out var used) || used != text.Length - i) return false;
        if (row is < 1 or > MaxRow || text[i] is (byte)'0' or (byte)'+') return false;
        reference = new CellReference(row, column);
        return true;
    }
}
