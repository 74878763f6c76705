using System.Text;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>The first look at a file: its size and its first bytes, which say what it is whatever its name says.</summary>
internal static class FileGuard
{
    private const int HeadLength = 8 * 1024;

    /// <summary>Why the file cannot be an .xlsx; null where it may be one.</summary>
    public static WorkbookFault? Check(Stream content, IngestionLimits limits)
    {
        if (content.Length == 0) return new WorkbookFault(WorkbookFaultKind.Empty);
        if (content.Length > limits.MaxSentBytes)
            return new WorkbookFault(WorkbookFaultKind.TooLarge, FormattableString.Invariant($"{content.Length:N0}"));
        content.Position = 0;
        var buffer = new byte[HeadLength];
        var head = buffer.AsSpan(0, content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (head.StartsWith("PK\x03\x04"u8)) return null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OfCompoundFile(content);
        return IsHtml(head) ? new WorkbookFault(WorkbookFaultKind.Html) : new WorkbookFault(WorkbookFaultKind.NotAWorkbook);
    }

    /// <summary>
    /// A compound file is an .xls or an encrypted .xlsx; the names of its streams, UTF-16 in its directory, tell which. The directory
    /// can be anywhere, and looking through so few bytes is simpler than following its chains.
    /// </summary>
    private static WorkbookFault OfCompoundFile(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? new WorkbookFault(WorkbookFaultKind.PasswordProtected)
            : new WorkbookFault(WorkbookFaultKind.OldExcel);
    }

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', 'ï', '»', '¿');
        return text.StartsWith('<')
            && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase));
    }
}
