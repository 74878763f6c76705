using System.Text.RegularExpressions;

namespace Mhep.Data.Samples.Tests;

/// <summary>What must not be in a sample: a second, deliberately greedy look, apart from ingestion's own.</summary>
internal static partial class PersonalData
{
    /// <summary>Ten digits, spaces and hyphens apart, whose last is the check digit of the others (modulus 11).</summary>
    public static bool IsNhsNumber(object? value)
    {
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        var digits = string.Concat(text.Where(character => character is not (' ' or '-')));
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit)) return false;
        var sum = Enumerable.Range(0, 9).Sum(place => (digits[place] - '0') * (10 - place));
        return (11 - (sum % 11)) % 11 == digits[9] - '0';
    }

    /// <summary>A postcode anywhere in the text: 'SW1A 1AA'.</summary>
    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Postcode { get; }

    /// <summary>An e-mail address anywhere in the text.</summary>
    [GeneratedRegex(@"\S@\S", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    public static partial Regex EmailAddress { get; }
}
