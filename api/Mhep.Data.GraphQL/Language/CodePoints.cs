namespace Mhep.Data.GraphQL.Language;

/// <summary>Unicode code points in UTF-16 text.</summary>
internal static class CodePoints
{
    /// <summary>1 or 2 code units, or 0 for a surrogate without its partner.</summary>
    public static int Width(ReadOnlySpan<char> text, int position)
    {
        var character = text[position];
        if (!char.IsSurrogate(character))
        {
            return 1;
        }

        var next = position + 1;
        return char.IsHighSurrogate(character) && next < text.Length && char.IsLowSurrogate(text[next]) ? 2 : 0;
    }

    /// <summary>
    /// The code point as messages show it: printable ASCII in quotation marks, others as <c>U+00E9</c>.
    /// </summary>
    public static string Describe(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length)
        {
            return TokenKind.EndOfFile.Text();
        }

        var character = text[position];
        if (character is >= ' ' and <= '~')
        {
            return character == '"' ? "'\"'" : $"\"{character}\"";
        }

        int codePoint = Width(text, position) == 2 ? char.ConvertToUtf32(character, text[position + 1]) : character;
        return FormattableString.Invariant($"U+{codePoint:X4}");
    }
}
