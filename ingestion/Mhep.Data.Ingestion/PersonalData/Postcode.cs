using System.Collections.Frozen;

namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// Postcodes of the United Kingdom: an area that exists, a district, and a sector with two letters ('E1 6AN', 'SW1A 1AA'),
/// written with or without the space.
/// </summary>
internal static class Postcode
{
    /// <summary>The 124 areas of the Postcode Address File, those of the Crown dependencies included.</summary>
    private static readonly FrozenSet<string> Areas = (
        "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS "
        + "HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN "
        + "SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AreaLookup = Areas.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text holds a postcode as words of its own: 'SYN-E16AN' and 'E1 6ANX' hold none.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiLetter(text[start]) || (start > 0 && IsPartOfCode(text[start - 1]))) continue;
            var word = WordAt(text, start);
            if (IsWhole(word)) return true;
            var next = start + word.Length + 1;
            if (IsOutward(word) && next < text.Length && char.IsWhiteSpace(text[next - 1]) && IsInward(WordAt(text, next))) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && IsPartOfCode(text[end])) end++;
        return text[start..end];
    }

    private static bool IsWhole(ReadOnlySpan<char> word) => word.Length is >= 5 and <= 7 && IsOutward(word[..^3]) && IsInward(word[^3..]);

    /// <summary>A digit and two letters, of which C, I, K, M, O and V are never used.</summary>
    private static bool IsInward(ReadOnlySpan<char> code) =>
        code.Length == 3 && char.IsAsciiDigit(code[0]) && IsInwardLetter(code[1]) && IsInwardLetter(code[2]);

    private static bool IsInwardLetter(char letter) =>
        char.ToUpperInvariant(letter) is >= 'A' and <= 'Z' and not ('C' or 'I' or 'K' or 'M' or 'O' or 'V');

    /// <summary>An area of one or two letters, a digit, and perhaps one digit or letter more.</summary>
    private static bool IsOutward(ReadOnlySpan<char> code)
    {
        if (code.Length is < 2 or > 4) return false;
        Span<char> upper = stackalloc char[code.Length];
        code.ToUpperInvariant(upper);
        var letters = char.IsAsciiLetter(upper[1]) ? 2 : 1;
        var district = upper[letters..];
        return district.Length is 1 or 2 && char.IsAsciiDigit(district[0]) && char.IsAsciiLetterOrDigit(district[^1]) && AreaLookup.Contains(upper[..letters]);
    }

    private static bool IsPartOfCode(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '/';
}
