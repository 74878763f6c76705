namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>
/// A cell as spreadsheet programs write nearly all of them, taken from the bytes in one pass: reference, style and type in this
/// order, and a stored number, a shared text, an inline text or nothing. Any other cell is not recognised here and is read as XML.
/// </summary>
internal readonly ref struct PlainCell
{
    private PlainCell(CellReference reference, int style, PlainCellKind kind, ReadOnlySpan<byte> value, int length)
    {
        Reference = reference;
        Style = style;
        Kind = kind;
        Value = value;
        Length = length;
    }

    /// <summary>Where it is; not yet held against the sheet's grid.</summary>
    public CellReference Reference { get; }

    /// <summary>The style's number.</summary>
    public int Style { get; }

    /// <summary>What <see cref="Value"/> is.</summary>
    public PlainCellKind Kind { get; }

    /// <summary>The number, the shared text's index or the inline text, as written.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>How many bytes the cell takes.</summary>
    public int Length { get; }

    /// <summary>Takes the cell that the bytes begin with.</summary>
    /// <param name="bytes">From the '&lt;' of the cell's tag on; may end anywhere.</param>
    /// <param name="cell">The cell.</param>
    /// <returns>False where the bytes begin with anything else, or end before the cell does.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out PlainCell cell)
    {
        cell = default;
        var rest = bytes;
        if (!Take(ref rest, "<c r=\""u8)) return false;
        var column = TakeColumn(ref rest);
        var row = TakeWhole(ref rest);
        if (column == 0 || row <= 0 || !Take(ref rest, "\""u8)) return false;
        var style = 0;
        if (Take(ref rest, " s=\""u8) && ((style = TakeWhole(ref rest)) < 0 || !Take(ref rest, "\""u8))) return false;
        if (!TakeContent(ref rest, out var kind, out var value)) return false;
        cell = new PlainCell(new CellReference(row, column), style, kind, value, bytes.Length - rest.Length);
        return true;
    }

    /// <summary>A whole number of up to nine digits, without sign, and without zeros in front; other numbers are for the general parser.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="number">The number.</param>
    public static bool TryParseWhole(ReadOnlySpan<byte> text, out int number)
    {
        number = TakeWhole(ref text);
        return number >= 0 && text.IsEmpty;
    }

    /// <summary>From the type to the end of the cell's end tag.</summary>
    private static bool TakeContent(scoped ref ReadOnlySpan<byte> rest, out PlainCellKind kind, out ReadOnlySpan<byte> value)
    {
        kind = PlainCellKind.Blank;
        value = default;
        if (Take(ref rest, " t=\"inlineStr\"><is><t"u8))
        {
            kind = PlainCellKind.InlineText;
            Take(ref rest, " xml:space=\"preserve\""u8);
            return Take(ref rest, ">"u8) && TakeValue(ref rest, out value) && Take(ref rest, "</t></is></c>"u8);
        }

        var isShared = Take(ref rest, " t=\"s\""u8);
        if (Take(ref rest, "/>"u8)) return true;
        kind = isShared ? PlainCellKind.SharedText : PlainCellKind.Number;
        return Take(ref rest, "><v>"u8) && TakeValue(ref rest, out value) && Take(ref rest, "</v></c>"u8);
    }

    private static bool TakeValue(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        var length = rest.IndexOf((byte)'<');
        value = length > 0 ? rest[..length] : default;
        rest = rest[value.Length..];
        return length > 0;
    }

    /// <summary>Up to three capitals; 0 where there are none.</summary>
    private static int TakeColumn(scoped ref ReadOnlySpan<byte> rest)
    {
        var column = 0;
        var at = 0;
        for (; at < 3 && at < rest.Length && rest[at] is >= (byte)'A' and <= (byte)'Z'; at++)
            column = (column * 26) + rest[at] - 'A' + 1;
        rest = rest[at..];
        return column;
    }

    /// <summary>Up to nine digits, the first of them 0 only where it is the only one; else -1.</summary>
    private static int TakeWhole(scoped ref ReadOnlySpan<byte> rest)
    {
        var number = 0;
        var at = 0;
        for (; at < 9 && at < rest.Length && rest[at] is >= (byte)'0' and <= (byte)'9'; at++)
            number = (number * 10) + rest[at] - '0';
        var isPlain = at == 1 || (at > 1 && rest[0] != '0');
        rest = rest[at..];
        return isPlain ? number : -1;
    }

    private static bool Take(scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> text)
    {
        if (!rest.StartsWith(text)) return false;
        rest = rest[text.Length..];
        return true;
    }
}
