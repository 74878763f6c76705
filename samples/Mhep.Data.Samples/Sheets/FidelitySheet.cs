using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Fidelity review sheet in both its forms: a row a review with its items in columns, or a row an item.</summary>
internal static class FidelitySheet
{
    private const string Name = "Fidelity review";
    private const string Scale = "IPS-25";
    private const int Items = 25;

    private static readonly ColumnOf<(string Site, SyntheticReview Review, int Item)>[] ReviewColumns =
    [
        new("Site", row => Cell.Text(row.Site)),
        new("Review date", row => Cell.Date(row.Review.Day)),
        new("Reviewer", row => Cell.Text(row.Review.Reviewer)) { Width = 24 },
        new("Kind", row => Cell.Text(KindText(row.Review.Kind))) { Width = 16 },
        new("Scale", _ => Cell.Text(Scale)),
    ];

    private static readonly ColumnOf<(string Site, SyntheticReview Review, int Item)>[] ItemColumns =
    [
        new("Item number", row => Cell.Number(row.Item + 1)),
        new("Score", row => Cell.Number(row.Review.Scores[row.Item])),
    ];

    /// <summary>Columns 'Item 1' to 'Item 25'.</summary>
    public static SheetContent ItemsInColumns(IEnumerable<(string Site, SyntheticReview Review)> reviews)
    {
        var items = Enumerable.Range(0, Items).Select(item => new ColumnOf<(string Site, SyntheticReview Review, int Item)>(
            FormattableString.Invariant($"Item {item + 1}"), row => Cell.Number(row.Review.Scores[item]))
        { Width = 8 });
        return ColumnOf<(string, SyntheticReview, int)>.Sheet(
            Name, Notices.Plain, [.. ReviewColumns, .. items], reviews.Select(row => (row.Site, row.Review, 0)));
    }

    /// <summary>Twenty-five rows a review.</summary>
    public static SheetContent ItemsInRows(IEnumerable<(string Site, SyntheticReview Review)> reviews) =>
        ColumnOf<(string, SyntheticReview, int)>.Sheet(
            Name,
            Notices.Plain,
            [.. ReviewColumns, .. ItemColumns],
            reviews.SelectMany(_ => Enumerable.Range(0, Items), (row, item) => (row.Site, row.Review, item)));

    private static string KindText(FidelityReviewKind kind) =>
        kind == FidelityReviewKind.Independent ? "Independent" : "Self-assessment";
}
