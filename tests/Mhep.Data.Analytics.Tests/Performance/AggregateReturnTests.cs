using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>When aggregate returns answer, and which of them.</summary>
public sealed class AggregateReturnTests
{
    private const string Q1 = "2023-04-01";
    private const string Q1End = "2023-06-30";

    [Fact]
    public void A_return_answers_for_a_period_that_holds_it_wholly()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, referrals: 12).Build();

        Assert.Equal((12, ValueStatus.Exact), Pair(site.Value(MeasureKey.Referrals, Q1, Q1End)));
        Assert.Equal((12, ValueStatus.Partial), Pair(site.Value(MeasureKey.Referrals, Q1, "2023-07-31")));
        Assert.Equal((null, ValueStatus.Missing), Pair(site.Value(MeasureKey.Referrals, Q1, "2023-06-29")));
    }

    [Fact]
    public void A_return_is_not_used_where_client_rows_claim_all_clients_on_one_of_its_days()
    {
        var site = SiteBuilder.Site().Covered("2023-06-30", "2023-12-31").Return(Q1, Q1End, referrals: 12).Episode(1, "2023-06-30").Build();

        var value = site.Value(MeasureKey.Referrals, Q1, Q1End);

        Assert.Equal((1, ValueStatus.Partial), Pair(value));
        Assert.Equal([ReturnKind.ClientLevel], value.Origin);
    }

    [Fact]
    public void A_return_wins_over_client_rows_that_leave_clients_out()
    {
        var site = SiteBuilder.Site().Covered(Q1, "2023-07-31", allClients: false).Return(Q1, Q1End, referrals: 12)
            .Episode(1, "2023-05-01").Episode(2, "2023-07-01").Build();

        Assert.Equal((12, ValueStatus.Exact), Pair(site.Value(MeasureKey.Referrals, Q1, Q1End)));
        var both = site.Value(MeasureKey.Referrals, Q1, "2023-07-31");
        Assert.Equal((13, ValueStatus.Partial), Pair(both));
        Assert.Equal([ReturnKind.ClientLevel, ReturnKind.Aggregate], both.Origin);
    }

    [Fact]
    public void Client_rows_and_returns_that_follow_each_other_add_up()
    {
        var site = SiteBuilder.Site().Covered("2023-07-01", "2023-09-30").Return(Q1, Q1End, jobs: 5).Episode(1, "2023-07-01").Job(1, "2023-08-01").Build();

        var value = site.Value(MeasureKey.JobStarts, Q1, "2023-09-30");

        Assert.Equal((6, ValueStatus.Exact), Pair(value));
        Assert.Equal([ReturnKind.ClientLevel, ReturnKind.Aggregate], value.Origin);
    }

    [Fact]
    public void Of_overlapping_returns_the_set_that_covers_most_days_counts()
    {
        var site = SiteBuilder.Site().Return(Q1, "2023-04-30", referrals: 1).Return("2023-05-01", "2023-05-31", referrals: 2).Return(Q1, Q1End, referrals: 10).Build();

        Assert.Equal(10, site.Value(MeasureKey.Referrals, Q1, Q1End).Value);
        Assert.Equal(3, site.Value(MeasureKey.Referrals, Q1, "2023-05-31").Value);
    }

    [Fact]
    public void Of_sets_that_cover_as_many_days_the_finest_counts()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, referrals: 10)
            .Return(Q1, "2023-04-30", referrals: 1).Return("2023-05-01", "2023-05-31", referrals: 2).Return("2023-06-01", Q1End, referrals: 3).Build();

        Assert.Equal(6, site.Value(MeasureKey.Referrals, Q1, Q1End).Value);
        Assert.Equal([1, 2, 3], site.Series(MeasureKey.Referrals, Q1, Q1End, Grain.Month).Select(value => (int)value.Value.GetValueOrDefault()));
    }

    [Fact]
    public void A_return_that_leaves_the_measure_blank_gives_way_to_one_that_reports_it()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, referrals: 10, engagements: 4)
            .Return(Q1, "2023-04-30", referrals: 1).Return("2023-05-01", "2023-05-31", referrals: 2).Return("2023-06-01", Q1End, referrals: 3).Build();

        Assert.Equal(4, site.Value(MeasureKey.Engagements, Q1, Q1End).Value);
    }

    [Fact]
    public void A_site_s_return_comes_before_the_sum_of_its_specialists_and_the_difference_is_reported()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, referrals: 10, jobs: 3).Return(Q1, Q1End, by: "ADA", referrals: 4, jobs: 1).Return(Q1, Q1End, by: "BEN", referrals: 5, jobs: 2).Build();

        Assert.Equal((10, ValueStatus.Exact), Pair(site.Value(MeasureKey.Referrals, Q1, Q1End)));
        Assert.Equal(4, site.Specialist("ADA")!.Value(MeasureKey.Referrals, Q1, Q1End).Value);
        var difference = Assert.Single(site.ReturnDifferences);
        Assert.Equal((MeasureKey.Referrals, 10, 9), (difference.Measure, difference.OfSite, difference.SumOfSpecialists));
    }

    [Fact]
    public void Without_a_site_s_return_its_specialists_add_up()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, by: "ADA", referrals: 4).Return(Q1, Q1End, by: "BEN", referrals: 5).Build();

        Assert.Equal((9, ValueStatus.Exact), Pair(site.Value(MeasureKey.Referrals, Q1, Q1End)));
    }

    [Fact]
    public void The_sum_of_specialists_is_partial_when_one_in_post_did_not_report()
    {
        var site = SiteBuilder.Site().Spell("BEN", "2023-01-01").Return(Q1, Q1End, by: "ADA", referrals: 4).Build();

        Assert.Equal((4, ValueStatus.Partial), Pair(site.Value(MeasureKey.Referrals, Q1, Q1End)));
    }

    [Fact]
    public void Thirteen_weeks_from_two_bands_need_both()
    {
        var both = SiteBuilder.Site().Return(Q1, Q1End, thirteenUnder16: 2, thirteenFrom16: 3).Build();
        var one = SiteBuilder.Site().Return(Q1, Q1End, thirteenUnder16: 2).Build();
        var reported = SiteBuilder.Site().Return(Q1, Q1End, thirteen: 7, thirteenUnder16: 2).Build();

        Assert.Equal(5, both.Value(MeasureKey.Sustained13Weeks, Q1, Q1End).Value);
        Assert.Equal(ValueStatus.Missing, one.Value(MeasureKey.Sustained13Weeks, Q1, Q1End).Status);
        Assert.Equal(2, one.Value(MeasureKey.Sustained13WeeksUnder16Hours, Q1, Q1End).Value);
        Assert.Equal(7, reported.Value(MeasureKey.Sustained13Weeks, Q1, Q1End).Value);
    }

    [Fact]
    public void Nought_reported_is_nought()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, referrals: 0).Build();

        Assert.Equal((0, ValueStatus.Exact), Pair(site.Value(MeasureKey.Referrals, Q1, Q1End)));
    }

    [Fact]
    public void A_return_wholly_before_the_service_is_not_counted()
    {
        var site = SiteBuilder.Site().Running(Q1).Return("2023-01-01", "2023-03-31", referrals: 5).Return(Q1, Q1End, referrals: 2).Build();

        Assert.Equal((2, ValueStatus.Exact), Pair(site.Value(MeasureKey.Referrals, "2023-01-01", Q1End)));
    }

    [Fact]
    public void Within_one_site_a_month_enters_a_rate_only_when_both_sides_are_reported()
    {
        var site = SiteBuilder.Site().Return(Q1, "2023-04-30", engagements: 10, six: 4).Return("2023-05-01", "2023-05-31", engagements: 10).Build();

        var value = site.Value(MeasureKey.EngagementTo6WeekRate, Q1, "2023-05-31");

        Assert.Equal((4, 10, ValueStatus.Partial), (value.Numerator, value.Denominator, value.Status));
    }

    [Fact]
    public void Totals_do_not_say_who_so_cohorts_other_than_the_job_outcome_rate_are_missing()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, referrals: 9, engagements: 8, firstJobs: 4, jobs: 5, six: 3, thirteen: 2, twentySix: 1).Build();

        Assert.All(
            [
                MeasureKey.ReferralToEngagement90DaysRate, MeasureKey.EmploymentRate, MeasureKey.Employment12MonthsRate, MeasureKey.Caseload,
                MeasureKey.Sustained13WeeksOfDueRate, MeasureKey.JobStarts16HoursOrMoreShare, MeasureKey.Access, MeasureKey.Discharges,
            ],
            measure => Assert.Equal(ValueStatus.Missing, site.Value(measure, Q1, Q1End).Status));
        Assert.Equal("0.5", site.Value(MeasureKey.JobOutcomeRate, Q1, Q1End).Text());
    }

    [Fact]
    public void A_job_outcome_rate_of_two_sums_may_pass_one_and_then_has_no_interval()
    {
        var site = SiteBuilder.Site().Return(Q1, Q1End, engagements: 20, firstJobs: 43).Build();

        var value = site.Value(MeasureKey.JobOutcomeRate, Q1, Q1End);

        Assert.Equal("2.15", value.Text());
        Assert.Null(value.Interval);
    }

    private static (decimal?, ValueStatus) Pair(MeasureValue value) => (value.Value, value.Status);
}
