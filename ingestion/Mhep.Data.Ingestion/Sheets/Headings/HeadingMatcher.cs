using System.Globalization;
using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Known;
using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>Recognises a sheet by a row of headings: the known sheet that explains most of them.</summary>
internal static class HeadingMatcher
{
    private const int FewestHeadings = 2;

    private static readonly HashSet<string> ClientIdKeys =
        [.. SharedColumns.ClientId() is var column ? column.Aliases.Append(column.Heading).Where(text => text != "ID").Select(text => HeadingText.KeyOf(text)) : []];

    /// <summary>The best understanding of a row; null where it is no known sheet's headings.</summary>
    /// <param name="headings">The row's texts with their 1-based columns.</param>
    /// <param name="mapping">What the provider's own headings mean; may be null.</param>
    public static SheetMatch? Match(IReadOnlyList<(int Number, string Text)> headings, ProviderMapping? mapping = null)
    {
        if (headings.Count < FewestHeadings) return null;
        SheetMatch? best = null;
        var hasClients = headings.Any(heading => ClientIdKeys.Contains(HeadingText.KeyOf(mapping?.HeadingOf(heading.Text) ?? heading.Text)));
        foreach (var sheet in KnownSheets.All)
        {
            // A log of contacts with clients is no sheet of employer contacts.
            if (hasClients && !sheet.HoldsClients) continue;
            var match = MatchWith(sheet, headings, mapping);
            if (match.Bound.Count >= FewestHeadings && match.Bound.Count > (best?.Bound.Count ?? 0) && sheet.Identifies(match.Has)) best = match;
        }

        return best;
    }

    /// <summary>A heading as reports show it.</summary>
    /// <param name="text">As written.</param>
    public static string Shown(string text)
    {
        var cut = text.Length > Finding.MaxCellTextLength ? string.Concat(text.AsSpan(0, Finding.MaxCellTextLength - 1), "…") : text;
        return PersonalDataScreen.Masked(cut, "(masked)");
    }

    private static SheetMatch MatchWith(KnownSheet sheet, IReadOnlyList<(int Number, string Text)> headings, ProviderMapping? mapping)
    {
        var bySlot = new Dictionary<int, (BoundColumn Bound, bool IsCanonical)>();
        var rivals = new List<RivalColumn>();
        foreach (var (number, text) in headings)
        {
            if (sheet.Find(mapping?.HeadingOf(text) ?? text, out var isCanonical, out var group) is not { } column) continue;
            var slot = sheet.SlotOf(column) + (Math.Max(0, group - 1) * sheet.GroupColumns.Count);
            var canonical = group > 0 ? Numbered(sheet, column, group) : column.Heading;
            var bound = new BoundColumn(column, slot, number, Shown(text), canonical);
            if (!bySlot.TryGetValue(slot, out var holder))
            {
                bySlot.Add(slot, (bound, isCanonical));
            }
            else if (isCanonical && !holder.IsCanonical)
            {
                bySlot[slot] = (bound, isCanonical);
                rivals.Add(new RivalColumn(holder.Bound.Number, bound, IsClear: true));
            }
            else
            {
                rivals.Add(new RivalColumn(number, holder.Bound, IsClear: holder.IsCanonical && !isCanonical));
            }
        }

        return new SheetMatch(sheet, headings, [.. bySlot.Values.Select(holder => holder.Bound).OrderBy(bound => bound.Number)], rivals);
    }

    /// <summary>'Job start date' in group 2 is 'Job 2 start date'; unnumbered it is the first group's.</summary>
    private static string Numbered(KnownSheet sheet, Column column, int group)
    {
        var rest = column.Heading.StartsWith(sheet.Group + " ", StringComparison.OrdinalIgnoreCase) ? column.Heading[(sheet.Group.Length + 1)..] : column.Heading;
        var word = string.Concat(sheet.Group[..1].ToUpperInvariant(), sheet.Group.AsSpan(1));
        return string.Create(CultureInfo.InvariantCulture, $"{word} {group} {char.ToLowerInvariant(rest[0])}{rest[1..]}");
    }
}
