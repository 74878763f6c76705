using System.Text;
using System.Text.Unicode;

namespace Mhep.Data.Ingestion.Workbooks.Csv;

/// <summary>The characters of a text file: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, as Excel in Britain saves.</summary>
internal static class CsvText
{
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new NotSupportedException("Windows-1252 is not built in.");

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">All of it.</param>
    /// <exception cref="MalformedPartException">Bytes that are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.IsValid(rest) ? Encoding.UTF8.GetString(rest) : throw NotText(),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252).GetString(bytes),
        };
        return text.Contains('\0', StringComparison.Ordinal) ? throw NotText() : text;
    }

    private static MalformedPartException NotText() => new("The file is no text.", WorkbookFaultKind.NotAWorkbook);
}
