namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>
/// Texts of inline cells, so that one that repeats from row to row (a site, yes, female) is decoded once and is one string.
/// A fixed number of places: a new text takes the place of another, and memory does not grow with the sheet.
/// </summary>
internal sealed class InlineTexts
{
    private const int Places = 4_096;
    private const int LongestKept = 64;

    private readonly string?[] _texts = new string?[Places];
    private readonly byte[]?[] _written = new byte[]?[Places];

    /// <summary>The text of bytes as written.</summary>
    /// <param name="raw">UTF-8 with character references.</param>
    public string Decode(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > LongestKept) return SharedStrings.Unescape(XmlText.Decode(raw));
        var hash = default(HashCode);
        hash.AddBytes(raw);
        var place = hash.ToHashCode() & (Places - 1);
        if (_texts[place] is { } known && raw.SequenceEqual(_written[place])) return known;
        var text = SharedStrings.Unescape(XmlText.Decode(raw));
        (_texts[place], _written[place]) = (text, raw.ToArray());
        return text;
    }
}
