using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;

namespace Mhep.Data.Analytics.Tests.Performance;

public sealed class CaseloadTests
{
    private const string From = "2023-04-01";
    private const string To = "2024-03-31";

    [Theory]
    [InlineData("2023-05-09", 0)]
    [InlineData("2023-05-10", 1)]
    [InlineData("2023-06-29", 1)]
    [InlineData("2023-06-30", 0)]
    public void Someone_is_on_the_caseload_from_the_day_of_engagement_to_the_day_before_discharge(string day, int expected)
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-05-10", discharged: "2023-06-30").Build();

        Assert.Equal(expected, site.Value(MeasureKey.Caseload, From, day).Value);
    }

    [Fact]
    public void A_person_with_two_open_episodes_counts_once_for_the_site_and_once_for_each_specialist()
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-05-10", by: "ADA").Episode(1, "2023-06-01", engaged: "2023-06-10", by: "BEN").Build();

        Assert.Equal(1, site.Value(MeasureKey.Caseload, From, To).Value);
        Assert.Equal(1, site.Specialist("ADA")!.Value(MeasureKey.Caseload, From, To).Value);
        Assert.Equal(1, site.Specialist("BEN")!.Value(MeasureKey.Caseload, From, To).Value);
    }

    [Fact]
    public void A_person_at_two_sites_of_a_provider_counts_once_for_the_provider_and_twice_at_two_providers()
    {
        var facts = Ask.Together(
            Year("A").Of("P").Episode(1, "2023-05-01", engaged: "2023-05-10", employed: true, lastContact: To),
            Year("B").Of("P").Episode(1, "2023-06-01", engaged: "2023-06-10", discharged: "2023-07-01").Episode(2, "2023-06-01", engaged: "2023-06-10", lastContact: To),
            Year("C").Of("Q").Episode(1, "2023-06-01", engaged: "2023-06-10"));

        Assert.Equal(3, facts.Value(MeasureKey.Caseload, From, "2023-06-30").Value);
        Assert.Equal(3, facts.Value(MeasureKey.Caseload, From, "2023-07-01").Value);
        var share = facts.Value(MeasureKey.CaseloadInWorkShare, From, "2023-06-30");
        Assert.Equal((1, 3), (share.Numerator, share.Denominator));
        var question = Ask.Question(MeasureKey.Caseload, From, "2023-06-30");
        var providers = new PerformanceFigures(facts).By(PerformanceUnit.Provider, facts.Sites, question);
        Assert.Equal([("P", 2m), ("Q", 1m)], providers.Select(unit => (unit.Provider!.Code, unit.Series[0].Values[0].Value.GetValueOrDefault())));
        Assert.Equal(2, facts.Value(MeasureKey.CaseloadActive, From, To).Value);
    }

    [Fact]
    public void The_caseload_is_known_on_covered_days_only()
    {
        var site = SiteBuilder.Site().Covered(From, "2023-06-30").Episode(1, "2023-05-01", engaged: "2023-05-10").Build();

        Assert.Equal(ValueStatus.Exact, site.Value(MeasureKey.Caseload, "2022-01-01", "2023-06-30").Status);
        Assert.Equal(ValueStatus.Missing, site.Value(MeasureKey.Caseload, From, "2023-07-01").Status);
    }

    [Fact]
    public void People_handed_over_before_the_service_s_start_are_on_its_caseload()
    {
        var site = SiteBuilder.Site().Running(From).Covered(From, To).Episode(1, "2022-05-01", engaged: "2022-05-10").Build();

        Assert.Equal(1, site.Value(MeasureKey.Caseload, From, "2023-04-30").Value);
        Assert.Equal(0, site.Value(MeasureKey.Engagements, From, "2023-04-30").Value);
    }

    [Fact]
    public void After_the_service_s_end_an_empty_caseload_is_not_applicable()
    {
        var site = SiteBuilder.Site().Running(From, "2023-09-30").Covered(From, "2023-12-31").Episode(1, "2023-05-01", engaged: "2023-05-10", discharged: "2023-10-15").Build();

        Assert.Equal((1, ValueStatus.Exact), Pair(site.Value(MeasureKey.Caseload, "2023-10-01", "2023-10-10")));
        Assert.Equal((null, ValueStatus.NotApplicable), Pair(site.Value(MeasureKey.Caseload, "2023-10-01", "2023-10-31")));
        Assert.Equal((null, ValueStatus.NotApplicable), Pair(site.Value(MeasureKey.Caseload, From, "2024-03-31")));
    }

    [Theory]
    [InlineData("2024-03-31", 1)]
    [InlineData("2024-03-03", 1)]
    [InlineData("2024-03-02", 0)]
    [InlineData("2024-04-01", 0)]
    public void Someone_is_active_when_met_in_the_28_days_before_the_end_of_coverage(string met, int expected)
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-05-10", lastContact: met).Build();

        Assert.Equal(expected, site.Value(MeasureKey.CaseloadActive, From, To).Value);
    }

    [Fact]
    public void The_active_caseload_is_not_applicable_on_any_day_but_the_last_of_coverage()
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-05-10", lastContact: "2023-12-30").Build();

        Assert.All([("2023-04-01", "2023-12-31"), ("2023-04-01", "2024-04-30")], period =>
            Assert.Equal(ValueStatus.NotApplicable, site.Value(MeasureKey.CaseloadActive, period.Item1, period.Item2).Status));
    }

    [Fact]
    public void The_share_in_work_is_of_the_people_on_the_caseload()
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-05-10", employed: true).Episode(2, "2023-05-01", engaged: "2023-05-10")
            .Episode(3, "2023-05-01", engaged: "2023-05-10", employed: true, discharged: "2023-06-01").Build();

        var value = site.Value(MeasureKey.CaseloadInWorkShare, From, "2023-06-30");

        Assert.Equal((1, 2, "0.5"), (value.Numerator, value.Denominator, value.Text()));
        Assert.NotNull(value.Interval);
    }

    private static SiteBuilder Year(string code = "S") => SiteBuilder.Site(code).Running(From).Covered(From, To);

    private static (decimal?, ValueStatus) Pair(MeasureValue value) => (value.Value, value.Status);
}
