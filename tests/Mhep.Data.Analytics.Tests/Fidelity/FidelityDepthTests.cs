using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Fidelity;

/// <summary>Sections, items through time, and what returns indicate of items.</summary>
public sealed class FidelityDepthTests
{
    private static readonly Schema.Time.DateRange Quarter = Days.Range("2023-04-01", "2023-06-30");

    [Fact]
    public void Sections_add_up_to_the_total_and_their_changes_to_its_change()
    {
        var results = FidelityScoring.Of(Reviewed().Build(), new FidelityOptions());

        var newest = results[^1];

        Assert.Equal(
            [(FidelitySection.Staffing, 3, 15, 15), (FidelitySection.Organisation, 8, 24, 40), (FidelitySection.Services, 14, 30, 70)],
            newest.Sections.Select(section => (section.Section, section.ItemCount, section.Total, section.Maximum)));
        Assert.Equal([6, 0, -12], newest.Sections.Select(section => section.Change!.Value));
        Assert.Equal((newest.Total, newest.Change), (newest.Sections.Sum(section => section.Total), newest.Sections.Sum(section => section.Change)));
        Assert.All(results[0].Sections, section => Assert.Null(section.Change));
    }

    [Fact]
    public void An_item_s_history_has_every_review_in_order_and_each_kind_changes_from_its_own()
    {
        var history = FidelityItemHistory.Of(FidelityScoring.Of(Reviewed().Build(), new FidelityOptions()));

        Assert.Equal(Enumerable.Range(1, 25), history.Select(item => item.Number));
        Assert.Equal(
            [("2022-04-01", FidelityReviewKind.Independent, 3, (int?)null), ("2022-10-01", FidelityReviewKind.SelfAssessment, 4, null), ("2023-04-01", FidelityReviewKind.Independent, 5, 2)],
            history[0].Scores.Select(score => (score.ReviewDate.ToString("O", null), score.Kind, score.Score, score.Change)));
    }

    [Theory]
    [InlineData(1, "20", 5)]
    [InlineData(1, "20.4", 4)]
    [InlineData(1, "25", 4)]
    [InlineData(1, "26", 3)]
    [InlineData(1, "40", 2)]
    [InlineData(1, "40.1", 1)]
    [InlineData(15, "30", 5)]
    [InlineData(15, "31", null)]
    [InlineData(17, "6", 5)]
    [InlineData(17, "5.9", null)]
    [InlineData(20, "0.15", 5)]
    [InlineData(20, "0.16", null)]
    [InlineData(2, "0.97", 5)]
    [InlineData(2, "0.955", 4)]
    [InlineData(2, "0.9", 4)]
    [InlineData(2, "0.6", 2)]
    [InlineData(2, "0.59", 1)]
    public void A_figure_indicates_a_step_only_where_the_anchor_is_known(int item, string figure, int? score)
    {
        Assert.Equal(score, FidelityLadder.Of(item)!.ScoreOf(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [SharedMaterialFact]
    public void The_ladders_are_the_published_ones()
    {
        var published = File.ReadLines(SharedMaterial.PathOf("facts/fidelity-ladders.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.Equal(published.Select(cells => cells[0]), FidelityLadder.All.Select(ladder => FormattableString.Invariant($"{ladder.Item}")));
        foreach (var (cells, ladder) in published.Zip(FidelityLadder.All))
        {
            Assert.Equal(cells[1..6], Enumerable.Range(1, 5).Select(score => ladder.Steps.FirstOrDefault(step => step.Score == score)?.Anchor ?? ""));
            Assert.Equal((cells[6], cells[7]), (ladder.Unit, ladder.Source));
        }
    }

    [Fact]
    public void Returns_indicate_four_items_with_the_figures_behind_and_the_reviewer_s_score_beside()
    {
        // 44 people for two posts; a first contact after 20 days; 12 contacts a week of two posts; 2 of 10 job starts with one employer.
        var builder = Reviewed().Running("2022-01-01").Covered("2022-01-01", "2023-06-30").Spell("ADA", "2022-01-01").Spell("BEN", "2022-01-01")
            .ContactsCovered("2023-04-01", "2023-06-30");
        for (var client = 1; client <= 44; client++)
            builder.Episode(client, "2023-04-01", engaged: "2023-04-10", firstEmployerContact: client <= 8 ? "2023-04-30" : null);
        for (var contact = 0; contact < 156; contact++) builder.Contact("2023-05-10", by: contact % 2 == 0 ? "ADA" : "BEN");
        var site = builder.Build();

        var items = Of(site, new EmployerCounts(2, 10, 3));

        Assert.Equal([1, 15, 17, 20], items.Select(item => item.Number));
        Assert.Equal([4, 5, 5, null], items.Select(item => item.IndicatedScore));
        Assert.Equal([22m, 20m, 6m, 0.2m], items.Select(item => item.Figure!.Value));
        Assert.Equal([(44m, 2m), (160m, 8m), (156m, 26m), (2m, 10m)], items.Select(item => (item.Numerator!.Value, item.Denominator!.Value)));
        Assert.Equal([5, 2, 2, 2], items.Select(item => item.ReviewedScore!.Value));
        Assert.All(items, item => Assert.Equal("Indicative: no review, and a reviewer sees more than figures.", item.Notes[0]));
        Assert.Equal(3, items[3].Unknown);
        Assert.Contains("lower steps were not seen", items[3].Notes[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_few_and_of_nothing_no_score_is_indicated()
    {
        var few = Of(SiteBuilder.Site().Running("2023-01-01").Covered("2023-01-01", "2023-06-30").Episode(1, "2023-04-01", engaged: "2023-04-02", firstEmployerContact: "2023-04-05").Build(), new EmployerCounts(1, 7, 0));
        var none = Of(SiteBuilder.Site().Build(), default, ValueStatus.Missing);

        Assert.Equal([null, null, null, null], few.Select(item => item.IndicatedScore));
        Assert.Equal(3m, few[1].Figure);
        Assert.Equal(["Too few to tell: fewer than 8 are behind the figure."], few.Where(item => item.Number is 15 or 20).Select(item => item.Notes[^1]).Distinct());
        Assert.All(none, item => Assert.Equal((ValueStatus.Missing, null, null), (item.Status, item.Figure, item.ReviewedScore)));
    }

    private static IReadOnlyList<FidelityIndication> Of(SiteFacts site, EmployerCounts employers, ValueStatus jobStarts = ValueStatus.Exact) =>
        new IndicatedItems(new Facts(1, [site]), site, Quarter).Of(employers, jobStarts);

    /// <summary>All threes; then a self-assessment of fours; then staffing at 5, organisation at 3, services at 2 or 3.</summary>
    private static SiteBuilder Reviewed() => SiteBuilder.Site()
        .Review("2022-04-01", FidelityReviewKind.Independent, Enumerable.Range(1, 25).ToDictionary(item => item, _ => 3))
        .Review("2022-10-01", FidelityReviewKind.SelfAssessment, Enumerable.Range(1, 25).ToDictionary(item => item, _ => 4))
        .Review("2023-04-01", FidelityReviewKind.Independent, Enumerable.Range(1, 25).ToDictionary(item => item, item => item <= 3 ? 5 : item <= 11 ? 3 : item is 12 or 13 ? 3 : 2));
}
