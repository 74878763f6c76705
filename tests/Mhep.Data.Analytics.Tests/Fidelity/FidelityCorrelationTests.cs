using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Analytics.Tests.Fidelity;

public sealed class FidelityCorrelationTests
{
    private static readonly PeriodRequest Year = PeriodRequest.Range(Days.Day("2023-04-01"), Days.Day("2024-03-31"));

    [Fact]
    public void Ten_sites_are_ranked_by_fidelity_and_by_outcome()
    {
        // Site 1 has fidelity 81 and 1 of 20 in work, site 2 82 and 2, and so on; the last two have changed places.
        var found = Find([.. Enumerable.Range(1, 10).Select(number => Site(number, 80 + number, number switch { 9 => 10, 10 => 9, _ => number }))])!;

        Assert.Equal((10, 0), (found.Points.Count, found.SitesLeftOut));
        Assert.Equal(Math.Round(1 - (6m * 2 / (10 * 99)), 6), found.Spearman!.Value);
        Assert.Equal(found.Spearman.Value, found.Pearson!.Value); // The numbers are as even as their ranks.
        Assert.Equal("Among 10 sites, those with higher fidelity achieved more, further than chance explains.", found.Sentence);
        Assert.Equal(Enumerable.Range(81, 10), found.Points.Select(point => point.Total));
    }

    [Fact]
    public void Nine_sites_are_too_few_to_tell()
    {
        var found = Find([.. Enumerable.Range(1, 9).Select(number => Site(number, 80 + number, number))])!;

        Assert.Equal((9, null, null), (found.Points.Count, found.Spearman, found.Pearson));
        Assert.Equal("Too few to tell: 9 sites can be compared, and it takes 10.", found.Sentence);
    }

    [Fact]
    public void What_chance_explains_is_said_to_be_that()
    {
        int[] outcomes = [5, 3, 8, 4, 6, 2, 9, 3, 7, 5];

        var found = Find([.. outcomes.Select((people, index) => Site(index + 1, 81 + index, people))])!;

        Assert.True(found.Spearman!.Interval!.Lower < 0 && found.Spearman.Interval.Upper > 0);
        Assert.Equal("Among 10 sites, no more than chance explains.", found.Sentence);
    }

    [Fact]
    public void Other_foci_other_kinds_old_reviews_and_few_people_are_left_out()
    {
        var found = Find(
            Site(1, 100, 5),
            Site(2, 100, 5).For(PolicyFocus.LearningDisabilities),
            Site(3, 100, 5, kind: FidelityReviewKind.SelfAssessment),
            Site(4, 100, 5, reviewed: "2022-03-31"),
            Site(5, 100, 5, reviewed: "2024-04-01"),
            Site(6, 100, 3, engaged: 7))!;

        Assert.Equal(["S1"], found.Points.Select(point => point.SiteCode));
        Assert.Equal(4, found.SitesLeftOut);
    }

    [Fact]
    public void Only_a_rate_of_a_cohort_can_be_asked_for()
    {
        var refused = Assert.Throws<MeasureRequestException>(() => Find(MeasureKey.EmploymentRate, Site(1, 100, 5)));

        Assert.Equal("MEASURE_NOT_OF_COHORT", refused.Code);
    }

    private static FidelityCorrelation? Find(params SiteBuilder[] sites) => Find(MeasureKey.JobOutcomeRate, sites);

    private static FidelityCorrelation? Find(MeasureKey measure, params SiteBuilder[] sites) =>
        new FidelityCorrelationFinder(Ask.Together(sites)).Find(measure, Year, PolicyFocus.SevereMentalIllness, FidelityReviewKind.Independent);

    /// <summary>Twenty people, or fewer, engaged on one day, of whom some started work.</summary>
    private static SiteBuilder Site(
        int number, int total, int inWork, int engaged = 20, FidelityReviewKind kind = FidelityReviewKind.Independent, string reviewed = "2023-06-01")
    {
        var scores = Enumerable.Range(1, 25).ToDictionary(item => item, item => (total / 25) + (item <= total % 25 ? 1 : 0));
        var site = SiteBuilder.Site($"S{number}").Of($"P{number}").Running("2023-04-01").Covered("2023-04-01", "2024-03-31").Review(reviewed, kind, scores);
        for (var client = 1; client <= engaged; client++)
        {
            site.Episode((number * 100) + client, "2023-04-01", engaged: "2023-04-02");
            if (client <= inWork) site.Job((number * 100) + client, "2023-07-01");
        }

        return site;
    }
}
