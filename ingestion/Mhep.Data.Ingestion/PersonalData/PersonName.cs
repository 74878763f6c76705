namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// People's names, by what gives them away: a title before a surname ('Mrs Patel'), a known given name before or, with a comma, after
/// a surname ('Sarah Jones', 'Jones, Sarah'), and among codes any two or three capitalised words that are not words of the field.
/// Wards, trusts, teams and jobs are named after people too, so a word such as 'ward' or 'team' after it makes it no person.
/// </summary>
internal static class PersonName
{
    private const int MostWords = 64;
    private const int SharedWords = 4;

    /// <summary>Whether a text holds a person's name.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="isCode">Whether the text should be a code, so that two words are suspicious.</param>
    public static bool IsIn(ReadOnlySpan<char> text, bool isCode)
    {
        // One word is never a full name: given names alone are allowed as codes.
        if (!text.ContainsAny(' ', ',', '\u00A0') && !text.Contains('.')) return false;
        Span<Range> words = stackalloc Range[MostWords];
        for (var rest = text; ;)
        {
            var count = Split(rest, words);
            for (var i = 0; i + 1 < count; i++)
            {
                if (IsNameAt(rest, words[..count], i)) return true;
            }

            if (count == MostWords)
            {
                // A name lies wholly in one of two stretches that share so many words.
                rest = rest[words[MostWords - SharedWords].Start.Value..];
                continue;
            }

            if (count is not (2 or 3) || rest.Length < text.Length) return false;
            return IsSurnameFirst(text, words[..count]) || (isCode && LooksLikeOne(text, words[..count]));
        }
    }

    private static bool IsNameAt(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, int at)
    {
        if (!TouchesNext(text, words, at)) return false;
        var first = text[words[at]];
        var second = text[words[at + 1]];
        if (!IsSurname(second) || IsFollowedByPlace(text, words, at + 1)) return false;
        if (Words.IsTitle(first)) return IsCapitalised(second);
        var isGiven = Words.IsGivenName(first);
        // With a capital both words are a name; in small letters only where both are known names.
        if (isGiven && IsCapitalised(first) && IsCapitalised(second)) return true;
        return Words.IsSurname(second) && (isGiven || IsInitial(first));
    }

    /// <summary>'Jones, Sarah' and nothing else in the cell.</summary>
    private static bool IsSurnameFirst(ReadOnlySpan<char> text, ReadOnlySpan<Range> words)
    {
        var between = text[words[0].End.Value..words[1].Start.Value];
        return between.Contains(',') && IsSurname(text[words[0]]) && Words.IsGivenName(text[words[1]]);
    }

    /// <summary>'Oluwaseun Adeyemi' where a code should be: words of letters, each with a capital, none of the field.</summary>
    private static bool LooksLikeOne(ReadOnlySpan<char> text, ReadOnlySpan<Range> words)
    {
        foreach (var range in words)
        {
            var word = text[range];
            if (word.Length < 3 || !IsCapitalised(word) || !char.IsLower(word[1]) || !IsSurname(word)) return false;
            foreach (var character in word)
            {
                if (!char.IsLetter(character) && character is not ('-' or '\'' or '’')) return false;
            }
        }

        return true;
    }

    private static bool IsSurname(ReadOnlySpan<char> word) =>
        word.Length >= 2 && char.IsLetter(word[^1]) && !word.ContainsAnyInRange('0', '9') && !Words.IsOfTheField(word) && !Words.IsSmall(word);

    private static bool IsCapitalised(ReadOnlySpan<char> word) => word.Length >= 2 && char.IsUpper(word[0]);

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    /// <summary>'Mary Seacole Ward' is a place; in 'Jane Smith (CMHT)' the bracket ends the name.</summary>
    private static bool IsFollowedByPlace(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, int last) =>
        last + 1 < words.Length && TouchesNext(text, words, last) && Words.IsOfTheField(text[words[last + 1]]);

    /// <summary>Whether only spaces, or the point of an initial or title, stand between a word and the next.</summary>
    private static bool TouchesNext(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, int at) =>
        text[words[at].End.Value..words[at + 1].Start.Value].Trim(" .\u00A0").IsEmpty;

    private static int Split(ReadOnlySpan<char> text, Span<Range> words)
    {
        var count = 0;
        var start = -1;
        for (var i = 0; i <= text.Length && count < words.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '’');
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            words[count++] = start..i;
            start = -1;
        }

        return count;
    }
}
