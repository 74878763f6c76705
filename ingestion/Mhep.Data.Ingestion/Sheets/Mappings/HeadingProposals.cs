using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Known;

namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>
/// Finds the heading of ours that one that is not known is nearest to, by the number of letters to change. It is proposed and never taken
/// silently: a person confirms it once, and from then on the provider's mapping has it.
/// </summary>
internal static class HeadingProposals
{
    private const int ShortestKey = 4;

    /// <summary>The heading of a sheet that is nearest to one of a column that was not matched; null: none is near.</summary>
    /// <param name="match">The sheet's columns; those that are there already are not proposed.</param>
    /// <param name="heading">As written.</param>
    public static string? For(SheetMatch match, string heading)
    {
        var columns = match.Sheet.Columns.Concat(match.Sheet.GroupColumns).Where(column => !match.Has(column));
        return Nearest(columns, heading);
    }

    /// <summary>
    /// What the headings of a row would mean if each that is not known meant its nearest; null where even then the row would be that of
    /// no known sheet, or where all its headings are known.
    /// </summary>
    /// <param name="headings">The row's texts with their 1-based columns.</param>
    /// <param name="mapping">The provider's; may be null.</param>
    public static IReadOnlyList<(int Number, string Own, string Ours)>? ForUnknownSheet(IReadOnlyList<(int Number, string Text)> headings, ProviderMapping? mapping)
    {
        foreach (var sheet in KnownSheets.All.Where(sheet => !sheet.IsProgrammes))
        {
            var columns = sheet.Columns.Concat(sheet.GroupColumns).ToList();
            var meant = headings.Select(heading => sheet.Find(mapping?.HeadingOf(heading.Text) ?? heading.Text, out _, out _) is null
                ? (heading.Number, heading.Text, Ours: Nearest(columns, heading.Text))
                : (heading.Number, heading.Text, Ours: (string?)null)).ToList();
            if (meant.TrueForAll(heading => heading.Ours is null)) continue;
            var corrected = meant.Select(heading => (heading.Number, heading.Ours ?? heading.Text)).ToList();
            if (HeadingMatcher.Match(corrected, mapping) is not { } match || match.Sheet != sheet) continue;
            return [.. meant.Where(heading => heading.Ours is not null).Select(heading => (heading.Number, heading.Text, heading.Ours ?? ""))];
        }

        return null;
    }

    /// <summary>How many letters have to be put in, taken out, changed or swapped with their neighbour to make one text of another.</summary>
    internal static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var before = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var current = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, last, current) = (last, current, before);
        }

        return last[other.Length];
    }

    private static string? Nearest(IEnumerable<Column> columns, string heading)
    {
        var key = HeadingText.KeyOf(heading);
        if (key.Length < ShortestKey || PersonalHeadings.IsOne(heading)) return null;
        var nearest = columns
            .SelectMany(column => column.Aliases.Prepend(column.Heading).Select(alias => (column.Heading, Distance: Distance(key, HeadingText.KeyOf(alias)))))
            .MinBy(candidate => candidate.Distance);
        // A third of the letters: 'Refferal dat' is near 'Referral date', 'Start date' and 'Leave date' are not near each other.
        return nearest.Heading is not null && nearest.Distance * 3 <= key.Length ? nearest.Heading : null;
    }
}
