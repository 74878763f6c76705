namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>Headings as they are compared: case, spaces and punctuation do not matter.</summary>
internal static class HeadingText
{
    private const int Longest = 128;

    /// <summary>
    /// The key of a heading: 'First 4 hours worked?' is 'first4hoursworked'. '&lt;16h' and '&gt;=16h' are more than punctuation and become
    /// 'under16h' and 'over16h'; '&amp;' is 'and'.
    /// </summary>
    /// <param name="heading">As written; only its first characters count.</param>
    public static string KeyOf(ReadOnlySpan<char> heading)
    {
        if (heading.Length > Longest) heading = heading[..Longest];
        Span<char> key = stackalloc char[Longest * 5];
        var length = 0;
        foreach (var character in heading)
        {
            if (char.IsLetterOrDigit(character))
            {
                key[length++] = char.ToLowerInvariant(character);
                continue;
            }

            var word = character switch
            {
                '<' => "under",
                '>' or '≥' => "over",
                '&' => "and",
                _ => "",
            };
            word.CopyTo(key[length..]);
            length += word.Length;
        }

        return new string(key[..length]);
    }

    /// <summary>
    /// A heading of a numbered group: 'Job 2 start date' gives 2 and 'startdate', 'Job 1 13 week date' gives 1 and '13weekdate'.
    /// </summary>
    /// <param name="heading">As written.</param>
    /// <param name="group">The word before the number, a key: 'job'.</param>
    /// <param name="number">1 to 99.</param>
    /// <param name="rest">The key of what follows the number.</param>
    public static bool TrySplitGroup(string heading, string group, out int number, out string rest)
    {
        number = 0;
        rest = "";
        var text = heading.AsSpan().TrimStart();
        if (!text.StartsWith(group, StringComparison.OrdinalIgnoreCase)) return false;
        text = text[group.Length..].TrimStart(" \t._-#\u00A0");
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 2) return false;
        number = int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
        rest = KeyOf(text[digits..]);
        return number > 0 && rest.Length > 0;
    }
}
