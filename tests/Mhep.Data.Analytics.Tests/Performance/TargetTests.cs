using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Analytics.Tests.Performance;

public sealed class TargetTests
{
    [Fact]
    public void Count_targets_wholly_inside_the_period_add_up_and_none_is_split()
    {
        var site = Year().Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 30).Target(MeasureKey.Referrals, "2023-07-01", "2023-09-30", 40).Build();

        Assert.Equal(70, site.Value(MeasureKey.Referrals, "2023-04-01", "2023-09-30").Target);
        Assert.Equal(30, site.Value(MeasureKey.Referrals, "2023-04-01", "2023-08-31").Target);
        Assert.Null(site.Value(MeasureKey.Referrals, "2023-04-01", "2023-04-30").Target);
    }

    [Fact]
    public void A_target_of_the_year_and_those_of_its_quarters_are_not_added_to_each_other()
    {
        var site = Year().Target(MeasureKey.Referrals, "2023-04-01", "2024-03-31", 100).Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 30).Build();

        Assert.Equal(100, site.Value(MeasureKey.Referrals, "2023-04-01", "2024-03-31").Target);
        Assert.Equal(30, site.Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30").Target);
    }

    [Fact]
    public void Of_two_targets_for_the_same_days_the_one_agreed_on_last_counts()
    {
        var site = Year().Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 30, agreedOn: "2023-06-01")
            .Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 50, agreedOn: "2023-03-01").Build();

        Assert.Equal(30, site.Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30").Target);
    }

    [Fact]
    public void Each_scenario_has_its_targets()
    {
        var site = Year().Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 30).Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 45, scenario: TargetScenario.High).Build();

        Assert.Equal(45, site.Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30", TargetScenario.High).Target);
        Assert.Null(site.Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30", TargetScenario.Low).Target);
    }

    [Fact]
    public void The_success_rate_is_over_the_same_complete_months()
    {
        var builder = SiteBuilder.Site().Running("2023-04-01").Covered("2023-04-01", "2023-08-31");
        for (var client = 0; client < 33; client++) builder.Episode(client, client < 30 ? "2023-05-01" : "2023-08-01");
        var site = builder.Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 40).Target(MeasureKey.Referrals, "2023-07-01", "2023-09-30", 40).Build();

        var value = site.Value(MeasureKey.Referrals, "2023-04-01", "2023-09-30");

        Assert.Equal((33, 80, 0.75m), (value.Value, value.Target, value.SuccessRate));
    }

    [Fact]
    public void Monthly_targets_are_held_against_a_quarterly_return()
    {
        var site = SiteBuilder.Site().Return("2023-04-01", "2023-06-30", referrals: 24).Target(MeasureKey.Referrals, "2023-04-01", "2023-04-30", 10)
            .Target(MeasureKey.Referrals, "2023-05-01", "2023-05-31", 10).Target(MeasureKey.Referrals, "2023-06-01", "2023-06-30", 12).Build();

        Assert.Equal(0.75m, site.Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30").SuccessRate);
    }

    [Fact]
    public void A_rate_has_a_target_for_exactly_its_period_only()
    {
        var site = SiteBuilder.Site().Return("2023-04-01", "2023-06-30", engagements: 10, firstJobs: 3, six: 2).Target(MeasureKey.EngagementTo6WeekRate, "2023-04-01", "2023-06-30", 0.4m).Build();

        var value = site.Value(MeasureKey.EngagementTo6WeekRate, "2023-04-01", "2023-06-30");

        Assert.Equal((0.4m, 0.5m), (value.Target, value.SuccessRate));
        Assert.Null(site.Value(MeasureKey.EngagementTo6WeekRate, "2023-04-01", "2023-07-31").Target);
    }

    [Fact]
    public void A_target_of_nought_gives_no_success_rate()
    {
        var value = Year().Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 0).Build().Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30");

        Assert.Equal((0m, null), (value.Target, value.SuccessRate));
    }

    [Fact]
    public void A_specialist_s_target_is_not_the_site_s()
    {
        var site = Year().Episode(1, "2023-04-02", by: "ADA").Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 4, by: "ADA").Build();

        Assert.Null(site.Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30").Target);
        Assert.Equal((4m, 0.25m), Pair(site.Specialist("ADA")!.Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30")));
    }

    [Fact]
    public void Over_several_sites_targets_add_up_when_each_site_that_was_there_has_one()
    {
        var with = Year("A").Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 4).Episode(1, "2023-04-02");
        var more = Year("B").Target(MeasureKey.Referrals, "2023-04-01", "2023-06-30", 6).Episode(1, "2023-04-02");
        var ended = SiteBuilder.Site("C").Running("2020-04-01", "2022-03-31");

        Assert.Equal((10m, 0.2m), Pair(Ask.Together(with, more, ended).Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30")));
        Assert.Equal((null, null), Pair(Ask.Together(with, more, Year("D")).Value(MeasureKey.Referrals, "2023-04-01", "2023-06-30")));
    }

    private static SiteBuilder Year(string code = "S") => SiteBuilder.Site(code).Running("2023-04-01").Covered("2023-04-01", "2024-03-31");

    private static (decimal?, decimal?) Pair(MeasureValue value) => (value.Target, value.SuccessRate);
}
