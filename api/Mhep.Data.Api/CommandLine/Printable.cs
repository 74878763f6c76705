using System.Globalization;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Text that came out of a file, made safe to print: characters that could steer a terminal only show where they are.</summary>
internal static class Printable
{
    private const char Shown = '\uFFFD';

    /// <summary>The text with line feeds kept and every other control, format and line-breaking character replaced by one that can be seen.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) =>
        text.Any(IsUnseen) ? string.Concat(text.Select(character => IsUnseen(character) ? Shown : character)) : text;

    private static bool IsUnseen(char character) => character != '\n'
        && char.GetUnicodeCategory(character) is (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
