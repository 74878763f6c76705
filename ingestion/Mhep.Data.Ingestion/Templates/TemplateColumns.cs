using System.Globalization;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Known;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>The columns of a template's sheet: those that the reader knows, each with what may be entered below it.</summary>
internal static class TemplateColumns
{
    private const int MostOfAnything = 100_000;
    private const int LongestName = 31;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateOnly LastDay = new(2100, 12, 31);

    /// <summary>Headings that another column of the same sheet says better.</summary>
    private static readonly HashSet<(SheetKind, string)> LeftOut =
    [
        (SheetKind.OutcomesReport, "Job starts"), (SheetKind.FidelityReview, "Item number"), (SheetKind.FidelityReview, "Score"),
    ];

    /// <summary>The columns.</summary>
    /// <param name="sheet">A sheet that providers send.</param>
    public static IReadOnlyList<Column> Of(KnownSheet sheet) => [.. sheet.Columns.Where(column => !LeftOut.Contains((sheet.Kind, column.Heading)))];

    /// <summary>A column as it is written: cells that Excel would change are text.</summary>
    /// <param name="column">As declared.</param>
    public static Spreadsheets.SheetColumn Written(Column column) => Spreadsheets.SheetColumn.FromHeading(column.Heading) with
    {
        Style = column.Type switch
        {
            ColumnType.Date => CellStyle.Date,
            ColumnType.Month => CellStyle.Month,
            ColumnType.Count or ColumnType.Number => CellStyle.Plain,
            _ => CellStyle.Text,
        },
    };

    /// <summary>What may be entered; null: anything.</summary>
    /// <param name="kind">The sheet.</param>
    /// <param name="column">As declared.</param>
    /// <param name="place">From 0.</param>
    /// <param name="lists">Where the choices stand.</param>
    public static EntryRule? RuleOf(SheetKind kind, Column column, int place, ListsSheet lists) => column switch
    {
        { Heading: "Site" } => EntryRule.FromCells(place, lists.Sites, "Choose one of your sites from the list. A new site has to be listed by the programme first.", isStrict: true),
        { Type: ColumnType.Specialist } when lists.Specialists is { } range =>
            EntryRule.FromCells(place, range, "This code is not known yet. Choose one from the list, or add the person to the sheet 'Employment specialists' and keep it.", isStrict: false),
        { Type: ColumnType.YesNo } => EntryRule.OneOf(place, ["yes", "no"], "Write yes or no."),
        { Type: ColumnType.Date } => EntryRule.Day(place, FirstDay, LastDay, "Write a day such as 27/04/2023: day, month, year. Leave the cell blank where the day is not known."),
        { Type: ColumnType.Month } => EntryRule.Day(place, FirstDay, LastDay, "Write the first day of the month, such as 01/04/2023. It is shown as Apr 2023."),
        { Type: ColumnType.Code, Values.Count: > 0 } => EntryRule.OneOf(place, column.Values, "Choose one of the values of the list."),
        { Type: ColumnType.Count } when kind == SheetKind.FidelityReview => EntryRule.Whole(place, 1, 5, "Write the score of the item, a whole number from 1 to 5."),
        { Type: ColumnType.Count } => EntryRule.Whole(place, 0, MostOfAnything, "Write a whole number. 0 is none; leave the cell blank where it is not reported."),
        _ => null,
    };

    /// <summary>A name that a tab may have.</summary>
    /// <param name="title">What the sheet is.</param>
    /// <param name="siteCode">The site that it is about; null: all.</param>
    public static string TabName(string title, string? siteCode)
    {
        if (siteCode is null) return title;
        var name = string.Create(CultureInfo.InvariantCulture, $"{title} {siteCode}");
        return string.Concat(name.Length <= LongestName ? name : name[..LongestName]).Replace('/', '-').Replace('\\', '-').Replace(':', '-').Replace('?', '-').Replace('*', '-').Replace('[', '(').Replace(']', ')');
    }

    /// <summary>Sheets of which no two have one name: long codes of sites that begin alike are cut alike.</summary>
    /// <param name="sheets">In order.</param>
    public static List<SheetContent> WithNamesOfTheirOwn(IReadOnlyList<SheetContent> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = new List<SheetContent>();
        foreach (var sheet in sheets)
        {
            var name = sheet.Name;
            for (var number = 2; !taken.Add(name); number++)
            {
                var end = string.Create(CultureInfo.InvariantCulture, $" {number}");
                name = sheet.Name[..Math.Min(sheet.Name.Length, LongestName - end.Length)] + end;
            }

            named.Add(sheet with { Name = name });
        }

        return named;
    }
}
