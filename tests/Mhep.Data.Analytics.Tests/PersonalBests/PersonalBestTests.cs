using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.PersonalBests;

namespace Mhep.Data.Analytics.Tests.PersonalBests;

public sealed class PersonalBestTests
{
    [Fact]
    public void A_quarter_below_the_best_has_its_rank_and_ratio()
    {
        var best = JobStarts(3, 5, 4)!;

        Assert.Equal(("2023-24-Q2", 5m), Shown(best.Best));
        Assert.Equal(("2023-24-Q3", 4m), Shown(best.Current));
        Assert.Equal(("2023-24-Q2", 5m), Shown(best.PreviousBest));
        Assert.Equal((0.8m, false, 2, 3), (best.RatioToBest, best.IsNewBest, best.Rank, best.PeriodsCompared));
    }

    [Fact]
    public void A_new_best_is_strictly_more_than_all_before()
    {
        var best = JobStarts(3, 5, 6)!;

        Assert.Equal(("2023-24-Q3", 6m), Shown(best.Best));
        Assert.Equal(("2023-24-Q2", 5m), Shown(best.PreviousBest));
        Assert.Equal((1m, true, 1), (best.RatioToBest, best.IsNewBest, best.Rank));
    }

    [Fact]
    public void An_equal_value_shares_the_rank_and_is_no_new_best_and_the_best_is_who_reached_it_first()
    {
        var best = JobStarts(3, 5, 5)!;

        Assert.Equal(("2023-24-Q2", 5m), Shown(best.Best));
        Assert.Equal((1m, false, 1), (best.RatioToBest, best.IsNewBest, best.Rank));
    }

    [Fact]
    public void Ties_share_the_better_rank()
    {
        Assert.Equal(2, JobStarts(5, 3, 3)!.Rank);
    }

    [Fact]
    public void Nought_competes_and_a_best_of_nought_has_no_ratio()
    {
        var best = JobStarts(0, 0)!;

        Assert.Equal((null, false, 1, 2), (best.RatioToBest, best.IsNewBest, best.Rank, best.PeriodsCompared));
    }

    [Fact]
    public void The_first_quarter_has_nothing_before_it()
    {
        var best = JobStarts(2)!;

        Assert.Equal((null, true, 1, 1), (best.PreviousBest, best.IsNewBest, best.Rank, best.PeriodsCompared));
    }

    [Fact]
    public void Later_quarters_are_left_out_as_of_an_earlier_day()
    {
        var site = Quarters(3, 5, 4).Build();

        Assert.Equal(("2023-24-Q2", 5m), Shown(Finder(site).OfSite(site, MeasureKey.JobStarts, asOf: Days.Day("2023-12-30"))!.Current));
        Assert.Equal(("2023-24-Q3", 4m), Shown(Finder(site).OfSite(site, MeasureKey.JobStarts, asOf: Days.Day("2023-12-31"))!.Current));
    }

    [Fact]
    public void A_quarter_in_which_the_service_did_not_run_on_every_day_is_not_eligible()
    {
        var site = Quarters(3, 5).Running("2023-04-02", "2023-12-31").Build();

        Assert.Equal(1, Finder(site).OfSite(site, MeasureKey.JobStarts)!.PeriodsCompared);
    }

    [Fact]
    public void A_quarter_covered_in_part_is_not_eligible()
    {
        var site = SiteBuilder.Site().Running("2023-04-01").Covered("2023-04-01", "2023-09-29").Build();

        Assert.Equal(1, Finder(site).OfSite(site, MeasureKey.JobStarts)!.PeriodsCompared);
    }

    [Fact]
    public void A_quarter_from_a_return_that_leaves_clients_out_is_not_eligible()
    {
        var site = SiteBuilder.Site().Covered("2023-04-01", "2023-09-30", allClients: false).Build();

        var best = Finder(site).OfSite(site, MeasureKey.JobStarts)!;

        Assert.Equal((null, null, null, null, 0), (best.Best, best.Current, best.IsNewBest, best.Rank, best.PeriodsCompared));
    }

    [Fact]
    public void A_specialist_s_quarters_are_those_in_post_on_every_day()
    {
        var site = Quarters(1, 1, 1).Spell("ADA", "2023-04-01", "2023-08-31").Spell("ADA", "2023-09-01", fte: 0.5m).Spell("BEN", "2023-07-02").Build();

        Assert.Equal(3, Finder(site).OfSpecialist(site.Specialist("ADA")!, MeasureKey.JobStarts)!.PeriodsCompared);
        Assert.Equal(1, Finder(site).OfSpecialist(site.Specialist("BEN")!, MeasureKey.JobStarts)!.PeriodsCompared);
    }

    [Fact]
    public void A_rate_needs_a_denominator_of_eight()
    {
        var site = SiteBuilder.Site().Return("2023-04-01", "2023-06-30", engagements: 7, six: 7).Return("2023-07-01", "2023-09-30", engagements: 8, six: 4)
            .Return("2023-10-01", "2023-12-31", engagements: 20, six: 9).Build();

        var best = Finder(site).OfSite(site, MeasureKey.EngagementTo6WeekRate)!;

        Assert.Equal(("2023-24-Q2", 0.5m), Shown(best.Best));
        Assert.Equal((0.9m, 2, 2), (best.RatioToBest, best.Rank, best.PeriodsCompared));
    }

    [Fact]
    public void Equal_rates_with_other_denominators_are_a_tie()
    {
        var site = SiteBuilder.Site().Return("2023-04-01", "2023-06-30", engagements: 9, six: 3).Return("2023-07-01", "2023-09-30", engagements: 12, six: 4).Build();

        var best = Finder(site).OfSite(site, MeasureKey.EngagementTo6WeekRate)!;

        Assert.Equal((1m, false, 1), (best.RatioToBest, best.IsNewBest, best.Rank));
    }

    [Fact]
    public void Where_less_is_better_the_smallest_is_the_best()
    {
        var builder = SiteBuilder.Site().Running("2023-04-01").Covered("2023-04-01", "2023-09-30");
        for (var client = 0; client < 10; client++) builder.Episode(client, "2023-04-01", engaged: "2023-04-02", employed: client < 5, discharged: client < 2 ? "2023-07-10" : null);
        var site = builder.Build();

        var best = Finder(site).OfSite(site, MeasureKey.CaseloadInWorkShare)!;

        Assert.Equal(("2023-24-Q2", 0.375m), Shown(best.Current));
        Assert.Equal((true, 1, 1m), (best.IsNewBest, best.Rank, best.RatioToBest));
    }

    [Fact]
    public void Per_full_time_equivalent_a_count_is_divided_by_those_in_post()
    {
        var site = Quarters(4, 3).Spell("ADA", "2023-04-01").Spell("BEN", "2023-04-01", "2023-06-30").Build();

        var best = Finder(site).OfSite(site, MeasureKey.JobStarts, perFte: true)!;

        Assert.Equal(("2023-24-Q2", 3m), Shown(best.Best));
        Assert.Equal((4, 2, 2m), (best.PreviousBest!.Numerator, best.PreviousBest.Denominator, best.PreviousBest.Value));
        Assert.True(best.IsNewBest);
    }

    [Fact]
    public void A_quarter_with_an_unknown_full_time_equivalent_cannot_be_divided()
    {
        var site = Quarters(4, 3).Spell("ADA", "2023-04-01", "2023-06-30", fte: null).Spell("BEN", "2023-04-01").Build();

        Assert.Equal(1, Finder(site).OfSite(site, MeasureKey.JobStarts, perFte: true)!.PeriodsCompared);
        Assert.Equal(2, Finder(site).OfSite(site, MeasureKey.JobStarts)!.PeriodsCompared);
    }

    [Theory]
    [InlineData(MeasureKey.JobOutcomeRate)]
    [InlineData(MeasureKey.Referrals)]
    [InlineData(MeasureKey.Caseload)]
    [InlineData(MeasureKey.Discharges)]
    [InlineData(MeasureKey.HoursPerWeekMedian)]
    public void Cumulative_measures_and_those_without_a_direction_have_none(MeasureKey measure)
    {
        var site = Quarters(1, 2).Build();

        Assert.Null(Finder(site).OfSite(site, measure));
    }

    [Fact]
    public void The_whole_period_cannot_be_compared_with_itself()
    {
        var site = Quarters(1, 2).Build();

        var refused = Assert.Throws<MeasureRequestException>(() => Finder(site).OfSite(site, MeasureKey.JobStarts, Grain.WholePeriod));

        Assert.Equal("GRAIN_WITHOUT_PERIODS", refused.Code);
    }

    [Fact]
    public void A_quarter_marked_as_not_compared_does_not_compete_and_is_shown_with_its_reason()
    {
        var site = Quarters(3, 9, 4).Happened("2023-08-01", "2023-08-31", "One-off job fair", notCompared: true).Happened("2023-10-01", note: "Vacancy").Build();

        var best = Finder(site).OfSite(site, MeasureKey.JobStarts)!;
        var withoutWords = Finder(site).OfSite(site, MeasureKey.JobStarts, withContext: false)!;

        Assert.Equal(("2023-24-Q3", 4m), Shown(best.Best));
        Assert.Equal((true, 2), (best.IsNewBest, best.PeriodsCompared));
        var left = Assert.Single(best.NotCompared);
        Assert.Equal(("2023-24-Q2", 9m, "not compared: One-off job fair"), (left.Value.Period.Label, left.Value.Value, left.Reason));
        Assert.Equal(["One-off job fair", "Vacancy"], best.Context.Select(note => note.Note));
        Assert.Equal(("not compared", 0, 2), (Assert.Single(withoutWords.NotCompared).Reason, withoutWords.Context.Count, withoutWords.PeriodsCompared));
    }

    [Fact]
    public void Where_every_quarter_is_marked_there_is_no_best_and_none_is_lost()
    {
        var site = Quarters(3, 9).Happened("2023-04-01", note: "Pandemic", notCompared: true).Build();

        var best = Finder(site).OfSite(site, MeasureKey.JobStarts)!;

        Assert.Equal((null, null, 0, 2), (best.Best, best.Rank, best.PeriodsCompared, best.NotCompared.Count));
    }

    [Fact]
    public void A_site_without_returns_has_nothing_to_compare()
    {
        var site = SiteBuilder.Site().Running("2023-04-01").Build();

        Assert.Equal(0, Finder(site).OfSite(site, MeasureKey.JobStarts)!.PeriodsCompared);
    }

    /// <summary>So many job starts in the quarters from April 2023 on.</summary>
    private static SiteBuilder Quarters(params int[] jobStarts)
    {
        var first = Days.Day("2023-04-01");
        var last = first.AddMonths(3 * jobStarts.Length).AddDays(-1);
        var builder = SiteBuilder.Site().Running("2023-04-01").Covered("2023-04-01", Text(last)).Episode(1, "2023-04-01");
        foreach (var (quarter, count) in jobStarts.Index())
        {
            for (var job = 0; job < count; job++) builder.Job(1, Text(first.AddMonths(3 * quarter).AddDays(job)));
        }

        return builder;
    }

    private static PersonalBest? JobStarts(params int[] jobStarts)
    {
        var site = Quarters(jobStarts).Build();
        return Finder(site).OfSite(site, MeasureKey.JobStarts);
    }

    private static PersonalBestFinder Finder(SiteFacts site) => new(new Facts(1, [site]));

    private static (string?, decimal?) Shown(MeasureValue? value) => (value?.Period.Label, value?.Value);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
