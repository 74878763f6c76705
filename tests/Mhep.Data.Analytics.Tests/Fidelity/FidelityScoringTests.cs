using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Fidelity;

public sealed class FidelityScoringTests
{
    private static readonly FidelityOptions Yearly = new() { IndependentReviewIntervalMonths = 12 };

    [Theory]
    [InlineData(125, FidelityBand.Exemplary)]
    [InlineData(115, FidelityBand.Exemplary)]
    [InlineData(114, FidelityBand.Good)]
    [InlineData(100, FidelityBand.Good)]
    [InlineData(99, FidelityBand.Fair)]
    [InlineData(74, FidelityBand.Fair)]
    [InlineData(73, FidelityBand.NotSupportedEmployment)]
    [InlineData(25, FidelityBand.NotSupportedEmployment)]
    public void The_total_of_25_items_has_a_band(int total, FidelityBand band)
    {
        var result = Assert.Single(Of(SiteBuilder.Site().Review("2023-04-27", FidelityReviewKind.Independent, Scores(total))));

        Assert.Equal((total, 125, band), (result.Total, result.Maximum, result.Band));
        Assert.Null(result.Change);
        Assert.All(result.Items, item => Assert.Null(item.Change));
    }

    [Fact]
    public void A_review_is_compared_with_the_one_before_of_the_same_kind_and_scale()
    {
        var results = Of(SiteBuilder.Site()
            .Review("2023-10-01", FidelityReviewKind.SelfAssessment, Scores(104))
            .Review("2022-04-01", FidelityReviewKind.Independent, Scores(90))
            .Review("2023-04-01", FidelityReviewKind.SelfAssessment, Scores(100))
            .Review("2023-05-01", FidelityReviewKind.SelfAssessment, Scores(60), scale: "OTHER")
            .Review("2023-11-01", FidelityReviewKind.Independent, Scores(88)));

        Assert.Equal(
            [Days.Day("2022-04-01"), Days.Day("2023-04-01"), Days.Day("2023-05-01"), Days.Day("2023-10-01"), Days.Day("2023-11-01")],
            results.Select(result => result.ReviewDate));
        Assert.Equal([null, null, null, 4, -2], results.Select(result => result.Change));
    }

    [Fact]
    public void Items_carry_name_section_and_change()
    {
        var before = Scores(100).ToDictionary();
        var after = Scores(100).ToDictionary();
        after[17] = 1;
        var results = Of(SiteBuilder.Site().Review("2023-04-01", FidelityReviewKind.Independent, before).Review("2024-04-01", FidelityReviewKind.Independent, after));

        var item = results[1].Items[16];

        Assert.Equal((17, "Job development: frequent employer contact", FidelitySection.Services, 1, -3), (item.Number, item.Name, item.Section, item.Score, item.Change));
        Assert.Equal(0, results[1].Items[0].Change);
        Assert.Equal(25, results[1].Items.Count);
    }

    [Fact]
    public void The_next_self_assessment_is_due_after_six_months_and_an_independent_review_as_configured()
    {
        var site = SiteBuilder.Site().Review("2023-08-31", FidelityReviewKind.SelfAssessment, Scores(100)).Review("2023-04-27", FidelityReviewKind.Independent, Scores(100)).Build();

        Assert.Equal([null, Days.Day("2024-02-29")], FidelityScoring.Of(site, new FidelityOptions()).Select(result => result.NextReviewDue));
        Assert.Equal([Days.Day("2024-04-27"), Days.Day("2024-02-29")], FidelityScoring.Of(site, Yearly).Select(result => result.NextReviewDue));
    }

    [SharedMaterialFact]
    public void The_items_are_the_published_ones()
    {
        var published = File.ReadLines(SharedMaterial.PathOf("facts/fidelity-ips-25.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => (cells[0], cells[1], cells[2]));

        Assert.Equal(published, FidelityScale.Items.Select(item => (FormattableString.Invariant($"{item.Number}"), item.Section.ToString().ToUpperInvariant(), item.Name)));
    }

    [Fact]
    public void There_are_3_items_of_staffing_8_of_organisation_and_14_of_services()
    {
        Assert.Equal(Enumerable.Range(1, 25), FidelityScale.Items.Select(item => item.Number));
        Assert.Equal(
            [(FidelitySection.Staffing, 3), (FidelitySection.Organisation, 8), (FidelitySection.Services, 14)],
            FidelityScale.Items.CountBy(item => item.Section).Select(count => (count.Key, count.Value)));
    }

    private static IReadOnlyList<FidelityResult> Of(SiteBuilder site) => FidelityScoring.Of(site.Build(), new FidelityOptions());

    /// <summary>25 scores that add up to a total: as equal as can be, the higher ones first.</summary>
    private static Dictionary<int, int> Scores(int total) =>
        Enumerable.Range(1, 25).ToDictionary(number => number, number => (total / 25) + (number <= total % 25 ? 1 : 0));
}
