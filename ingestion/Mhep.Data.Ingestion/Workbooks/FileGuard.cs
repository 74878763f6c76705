using System.Buffers;
using System.Text;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>The first look at a file: its size and its first bytes, which say what it is whatever its name says.</summary>
internal static class FileGuard
{
    private const int HeadLength = 8 * 1024;

    /// <summary>Control characters that no text has; a byte order mark of UTF-16 is looked at first.</summary>
    private static readonly SearchValues<byte> NotInText =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 127]);

    /// <summary>What the file is.</summary>
    /// <param name="content">Seekable.</param>
    /// <param name="fileName">Its name; matters for text only.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="MalformedPartException">Nothing that can be read.</exception>
    public static FileFormat FormatOf(Stream content, string fileName, IngestionLimits limits)
    {
        if (content.Length == 0) throw new MalformedPartException("The file is empty.", WorkbookFaultKind.Empty);
        if (content.Length > limits.MaxSentBytes)
            throw new MalformedPartException(FormattableString.Invariant($"{content.Length:N0}"), WorkbookFaultKind.TooLarge);
        content.Position = 0;
        var buffer = new byte[HeadLength];
        var head = buffer.AsSpan(0, content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (head.StartsWith("PK\x03\x04"u8)) return FileFormat.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileFormat.Compound;
        if (IsHtml(head)) throw new MalformedPartException("The file is a web page.", WorkbookFaultKind.Html);
        if (IsText(head) && !IsNamedAsWorkbook(fileName)) return FileFormat.Text;
        throw new MalformedPartException("The file is no workbook.", WorkbookFaultKind.NotAWorkbook);
    }

    private static bool IsText(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || !head.ContainsAny(NotInText);

    /// <summary>Text with such a name is something else renamed, and not what its sender thinks it is.</summary>
    private static bool IsNamedAsWorkbook(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is
        ".XLSX" or ".XLSM" or ".XLSB" or ".XLS" or ".XLTX" or ".XLTM" or ".XLT" or ".ODS" or ".NUMBERS" or ".PDF" or ".DOC" or ".DOCX";

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', 'ï', '»', '¿');
        return text.StartsWith('<')
            && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase));
    }
}
