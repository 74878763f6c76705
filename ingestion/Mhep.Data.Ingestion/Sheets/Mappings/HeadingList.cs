using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Known;

namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>The headings of all known sheets, and the columns among them that hold values of a list.</summary>
internal static class HeadingList
{
    private static readonly Lazy<HashSet<string>> CanonicalKeys = new(() =>
        [.. KnownSheets.All.SelectMany(sheet => sheet.Columns.Concat(sheet.GroupColumns)).Select(column => HeadingText.KeyOf(column.Heading))]);

    private static readonly Lazy<Dictionary<string, (string Heading, List<string> Values)>> Codes = new(() =>
        KnownSheets.All.SelectMany(sheet => sheet.Columns).Where(column => column.Type == ColumnType.Code)
            .GroupBy(column => HeadingText.KeyOf(column.Heading))
            .ToDictionary(columns => columns.Key, columns => (columns.First().Heading, columns.SelectMany(column => column.Values).Distinct().ToList())));

    /// <summary>Columns with a list of values.</summary>
    public static IEnumerable<string> WithCodes => Codes.Value.Values.Select(codes => codes.Heading);

    /// <summary>Whether a heading is one that some sheet knows: canonical, another way to write it, or of a numbered group.</summary>
    /// <param name="heading">As written.</param>
    public static bool IsOurs(string heading) => KnownSheets.All.Any(sheet => sheet.Find(heading, out _, out _) is not null);

    /// <summary>Whether a heading is the canonical one of some column.</summary>
    /// <param name="heading">As written.</param>
    public static bool IsCanonical(string heading) => CanonicalKeys.Value.Contains(HeadingText.KeyOf(heading));

    /// <summary>The values of a column with a list; null for other columns.</summary>
    /// <param name="heading">Its canonical heading.</param>
    public static IReadOnlyList<string>? CodesOf(string heading) => Codes.Value.TryGetValue(HeadingText.KeyOf(heading), out var codes) ? codes.Values : null;

    /// <summary>A column with a list as its declaration has it.</summary>
    /// <param name="heading">Its canonical heading in any case.</param>
    public static string Canonical(string heading) => Codes.Value[HeadingText.KeyOf(heading)].Heading;
}
