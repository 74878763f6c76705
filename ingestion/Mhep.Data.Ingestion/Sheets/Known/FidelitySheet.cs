using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>Fidelity reviews: one row an item, or one row a review with a column an item.</summary>
internal sealed class FidelitySheet : KnownSheet
{
    /// <summary>The one scale whose items are known: the 25-item supported employment fidelity scale for IPS.</summary>
    public const string DefaultScale = "IPS-25";

    /// <summary>How many items it has.</summary>
    public const int ItemsOfDefaultScale = 25;

    private const int HighestScore = 5;

    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column ReviewDate = new("Review date", ColumnType.Date) { IsRequired = true, Aliases = ["Date of review", "Fidelity review date"] };

    private static readonly Column Reviewer = new("Reviewer", ColumnType.Text)
    {
        Aliases = ["Reviewed by", "Reviewers"],
        Names = PersonalData.NameRisk.Code,
        Note = "A role or an organisation, never a person.",
    };

    private static readonly Column KindOfReview = new("Kind", ColumnType.Code)
    {
        IsRequired = true,
        Aliases = ["Review kind", "Review type", "Type of review", "Kind of review"],
        Values = Codes.FidelityReviewKind.Names,
    };

    private static readonly Column Scale = new("Scale", ColumnType.Identifier) { Aliases = ["Fidelity scale"], Names = PersonalData.NameRisk.Text, Note = "Blank: IPS-25." };
    private static readonly Column ItemNumber = new("Item number", ColumnType.Count) { Aliases = ["Item", "Item no"], Note = "With one row an item." };
    private static readonly Column Score = new("Score", ColumnType.Count) { Aliases = ["Item score", "Rating"], Note = "1 to 5." };

    private static readonly Column[] Items =
        [.. Enumerable.Range(1, ItemsOfDefaultScale).Select(number => new Column($"Item {number}", ColumnType.Count)
        {
            Aliases = [$"Item {number} score"],
            Note = "With one row a review.",
        })];

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.FidelityReview;

    /// <inheritdoc />
    public override string Title => "Fidelity review";

    /// <inheritdoc />
    public override string RowIs => "an item of a review, or a whole review with a column an item";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = Column.Number([Site, ReviewDate, Reviewer, KindOfReview, Scale, ItemNumber, Score, .. Items], areGrouped: false);

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) => has(ReviewDate) && (has(Score) || Items.Any(has));

    /// <inheritdoc />
    public override IEnumerable<string> Missing(Func<Column, bool> has)
    {
        foreach (var heading in base.Missing(has)) yield return heading;
        if (!Items.Any(has) && !has(ItemNumber)) yield return ItemNumber.Heading;
    }

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.FidelityReviews ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var site = row.Site(Site);
        var date = row.RequiredDate(ReviewDate);
        var reviewer = row.Text(Reviewer);
        var kind = row.Required(KindOfReview, row.Code(KindOfReview, Codes.FidelityReviewKind));
        var scale = row.Identifier(Scale);
        if (scale is not null && HeadingText.KeyOf(scale) is not "ips25")
            row.Report(FindingKinds.FidelityScaleUnknown, Scale, DefaultScale);

        var items = new List<(Column Column, int Number, int Score)>();
        if (row.Has(ItemNumber) && row.Required(ItemNumber, row.Count(ItemNumber)) is { } number && row.Required(Score, ScoreIn(row, Score)) is { } score)
            items.Add((ItemNumber, number, score));
        for (var i = 0; i < Items.Length; i++)
        {
            if (ScoreIn(row, Items[i]) is { } itemScore) items.Add((Items[i], i + 1, itemScore));
        }

        if (site is null || date is null || kind is null) return;
        var draft = Draft(row, rows, site, date.Value, kind.Value, reviewer);
        foreach (var item in items) Add(row, draft, item);
    }

    /// <inheritdoc />
    public override void End(ParsedRows rows, RowReader row)
    {
        foreach (var draft in rows.FidelityDrafts)
        {
            var missing = Enumerable.Range(1, ItemsOfDefaultScale).Where(number => !draft.Scores.ContainsKey(number)).ToList();
            if (missing.Count > 0)
                row.ReportAt(FindingKinds.FidelityItemsMissing, draft.Place, Text(missing.Count), Text(ItemsOfDefaultScale), Text(missing[0]));
            rows.FidelityReviews?.Add(draft.ToRow(DefaultScale));
        }

        rows.FidelityDrafts.Clear();
    }

    private static FidelityDraft Draft(RowReader row, ParsedRows rows, string site, DateOnly date, FidelityReviewKind kind, string? reviewer)
    {
        var draft = rows.FidelityDrafts.Find(candidate =>
            candidate.ReviewDate == date && candidate.Kind == kind && candidate.SiteCode.Equals(site, StringComparison.OrdinalIgnoreCase));
        if (draft is null)
        {
            draft = new FidelityDraft { Place = row.Place, SiteCode = site, ReviewDate = date, Kind = kind, Reviewer = reviewer };
            rows.FidelityDrafts.Add(draft);
        }
        else if (reviewer is not null && draft.Reviewer is not null && reviewer != draft.Reviewer)
        {
            row.Report(FindingKinds.FidelityRowsDisagree, Reviewer, Text(draft.Place.Row));
        }

        draft.Reviewer ??= reviewer;
        draft.Rows.Add(row.Place);
        return draft;
    }

    private static void Add(RowReader row, FidelityDraft draft, (Column Column, int Number, int Score) item)
    {
        var isOfScale = item.Number is >= 1 and <= ItemsOfDefaultScale;
        if (isOfScale && draft.Scores.TryAdd(item.Number, item.Score)) return;
        if (!isOfScale || draft.Scores[item.Number] != item.Score) row.Report(FindingKinds.FidelityItemUnknown, item.Column);
    }

    private static int? ScoreIn(RowReader row, Column column) =>
        (int?)row.Number(column, number => number is >= 1 and <= HighestScore && number == decimal.Floor(number), "a whole number from 1 to 5");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
