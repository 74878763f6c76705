using System.Globalization;

namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// NHS numbers: ten digits, the last of which is the Modulus 11 check digit of the first nine. 9% of random ten-digit numbers
/// pass the check as well.
/// </summary>
internal static class NhsNumber
{
    private const int Length = 10;

    /// <summary>Typing slips: two spaces, or a hyphen between spaces.</summary>
    private const int MostSeparators = 3;

    /// <summary>Whether a text holds an NHS number, written in one, as '943 476 5919', '943-476-5919' or '943.476.5919', or with the commas of thousands.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (text.Length < Length) return false;
        Span<int> digits = stackalloc int[Length];
        for (var start = 0; start <= text.Length - Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && char.IsAsciiDigit(text[start - 1]))) continue;
            if (TryTake(text[start..], digits) && HasCheckDigit(digits)) return true;
        }

        return false;
    }

    /// <summary>Whether a text is an NHS number as spreadsheets write numbers that are long for their column: '9.434765919E+09'.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsInScientific(ReadOnlySpan<char> text)
    {
        const int longest = 24;
        return text.Length <= longest && text.IndexOfAny('e', 'E') > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and < 1e10 && Math.Floor(number) == number && IsIn(number.ToString("0000000000", CultureInfo.InvariantCulture));
    }

    /// <summary>Whether ten digits carry the right check digit: the sum of 10, 9 ... 2 times the first nine, taken from 11 modulo 11.</summary>
    /// <param name="digits">Ten digits; all the same are no number that was ever given.</param>
    public static bool HasCheckDigit(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        var allSame = true;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (Length - i) * digits[i];
            allSame &= digits[i] == digits[i + 1];
        }

        // A check digit of 10 was never given out, and no digit equals it.
        var check = (11 - (sum % 11)) % 11;
        return !allSame && check == digits[Length - 1];
    }

    /// <summary>Takes exactly ten digits off the front, with separators allowed after the third and the sixth, or commas where a number has them.</summary>
    private static bool TryTake(ReadOnlySpan<char> text, Span<int> digits)
    {
        var (count, separators) = (0, 0);
        var i = 0;
        for (; i < text.Length && count < Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) (digits[count++], separators) = (text[i] - '0', 0);
            else if (!IsSeparator(text[i], count) || ++separators > MostSeparators) return false;
        }

        return count == Length && (i == text.Length || !char.IsAsciiDigit(text[i]));
    }

    private static bool IsSeparator(char character, int digitsBefore) =>
        digitsBefore is 3 or 6 ? char.IsWhiteSpace(character) || character is '-' or '.' or '/' or '_' : digitsBefore is 1 or 4 or 7 && character == ',';
}
