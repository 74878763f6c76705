using System.Buffers;
using System.Text;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>
/// Text as it is compared and kept: trimmed (non-breaking spaces too), in one Unicode form, without characters that cannot be seen
/// and would make two identifiers that look alike different.
/// </summary>
internal static class CleanText
{
    /// <summary>Zero-width and direction characters, the byte order mark and the soft hyphen.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Cleans a text. The same instance comes back where there is nothing to do, which is nearly always.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="removedInvisible">Whether characters that cannot be seen were taken out.</param>
    public static string Of(string text, out bool removedInvisible)
    {
        removedInvisible = false;
        if (Ascii.IsValid(text)) return NeedsTrim(text) ? text.Trim() : text;
        if (text.AsSpan().ContainsAny(Invisible))
        {
            removedInvisible = true;
            text = string.Concat(text.Where(character => !Invisible.Contains(character)));
        }

        text = text.Trim();
        return text.IsNormalized() ? text : text.Normalize();
    }

    private static bool NeedsTrim(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));
}
