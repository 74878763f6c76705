using System.Globalization;
using System.Text;

namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// Text as a person reads it, in plain characters: digits of any script and width are 0 to 9, spaces and dashes of any kind are ' ' and '-', characters that cannot be
/// seen are gone. Nobody hides a number by pasting it from somewhere else.
/// </summary>
internal static class PlainText
{
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const int WideToPlain = 0xFEE0;

    /// <summary>The text in plain characters; letters keep their accents.</summary>
    /// <param name="text">Any text, also one that is no well-formed Unicode.</param>
    public static string Of(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Of(character) is { } found) plain.Append(found);
        }

        return plain.ToString();
    }

    private static char? Of(char character) => character switch
    {
        < '\u0080' => character,
        >= FirstWide and <= LastWide => (char)(character - WideToPlain),
        '\u2212' => '-',
        _ => CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)),
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.Format => null,
            _ => character,
        },
    };
}
