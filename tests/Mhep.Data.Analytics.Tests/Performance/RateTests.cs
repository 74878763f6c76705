using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>Cohorts, flows and how rates are written.</summary>
public sealed class RateTests
{
    private const string From = "2023-04-01";
    private const string To = "2024-03-31";

    [Theory]
    [InlineData("2023-07-30", 1)]
    [InlineData("2023-07-31", 0)]
    public void Engaged_within_90_days_is_up_to_the_90th_day_after_the_referral(string engaged, int expected)
    {
        var value = Year().Episode(1, "2023-05-01", engaged: engaged).Build().Value(MeasureKey.ReferralToEngagement90DaysRate, From, To);

        Assert.Equal((expected, 1), (value.Numerator, value.Denominator));
    }

    [Theory]
    [InlineData("2024-01-01", 1)]
    [InlineData("2024-01-02", 0)]
    public void A_referral_younger_than_90_days_at_the_end_of_coverage_is_left_out(string referred, int expected)
    {
        var value = Year().Episode(1, referred, engaged: "2024-01-03").Build().Value(MeasureKey.ReferralToEngagement90DaysRate, From, To);

        Assert.Equal(expected, value.Denominator);
        Assert.Equal(expected == 1 ? ValueStatus.Exact : ValueStatus.NotApplicable, value.Status);
    }

    [Fact]
    public void In_work_at_referral_leaves_both_sides_of_the_employment_rate_and_blank_is_out_of_work()
    {
        var value = Year().Episode(1, "2023-05-01", engaged: "2023-05-02", employed: true).Job(1, "2023-06-01")
            .Episode(2, "2023-05-01", engaged: "2023-05-02", employed: false).Episode(3, "2023-05-01", engaged: "2023-05-02").Job(3, "2023-07-01")
            .Build().Value(MeasureKey.EmploymentRate, From, To);

        Assert.Equal((1, 2, "0.5"), (value.Numerator, value.Denominator, value.Text()));
        Assert.Null(value.Interval);
    }

    [Fact]
    public void A_rate_of_two_flows_may_pass_one()
    {
        var value = SiteBuilder.Site().Running("2022-04-01").Covered("2022-04-01", To)
            .Episode(1, "2022-05-01", engaged: "2022-05-02").Job(1, "2023-04-05").Episode(2, "2022-05-01", engaged: "2022-05-02").Job(2, "2023-04-06")
            .Episode(3, "2023-04-07", engaged: "2023-04-08").Build().Value(MeasureKey.EmploymentRate, "2023-04-01", "2023-04-30");

        Assert.Equal("2", value.Text());
        Assert.Null(value.Interval);
    }

    [Theory]
    [InlineData("2020-02-29", "2021-02-28", 1)]
    [InlineData("2020-02-29", "2021-03-01", 0)]
    [InlineData("2020-02-28", "2021-02-28", 1)]
    public void Twelve_months_end_on_the_same_day_a_year_later(string engaged, string started, int expected)
    {
        var value = SiteBuilder.Site().Covered("2020-01-01", "2021-12-31").Episode(1, "2020-02-01", engaged: engaged).Job(1, started)
            .Build().Value(MeasureKey.Employment12MonthsRate, "2020-02-01", "2020-02-29");

        Assert.Equal((expected, 1), (value.Numerator, value.Denominator));
    }

    [Fact]
    public void Someone_engaged_less_than_12_months_before_the_end_of_coverage_is_left_out()
    {
        var value = SiteBuilder.Site().Covered("2022-01-01", "2023-06-30").Episode(1, "2022-07-01", engaged: "2022-07-01").Job(1, "2022-07-02")
            .Build().Value(MeasureKey.Employment12MonthsRate, "2022-07-01", "2022-07-31");

        Assert.Equal((0, ValueStatus.NotApplicable), (value.Denominator, value.Status));
    }

    [Fact]
    public void Of_first_jobs_due_at_13_weeks_those_that_lasted_count_on_their_day_91()
    {
        var site = Year().Episode(1, "2023-05-01").Job(1, "2023-05-02", thirteen: "2023-08-03").Episode(2, "2023-05-01").Job(2, "2023-05-02").Build();

        var due = site.Value(MeasureKey.Sustained13WeeksOfDueRate, "2023-08-01", "2023-08-01");

        Assert.Equal((1, 2, "0.5"), (due.Numerator, due.Denominator, due.Text()));
        Assert.Equal(0, site.Value(MeasureKey.Sustained13WeeksOfDueRate, "2023-08-02", "2023-08-31").Denominator);
    }

    [Fact]
    public void A_later_job_does_not_make_a_first_job_last()
    {
        var value = Year().Episode(1, "2023-05-01").Job(1, "2023-05-02", end: "2023-05-20").Job(1, "2023-06-01", thirteen: "2023-08-31")
            .Build().Value(MeasureKey.Sustained13WeeksOfDueRate, From, To);

        Assert.Equal((0, 1), (value.Numerator, value.Denominator));
    }

    [Fact]
    public void The_job_outcome_rate_runs_from_the_start_of_the_service_whatever_the_period()
    {
        var site = Year().Episode(1, "2023-04-02", engaged: "2023-04-10").Job(1, "2023-06-15").Episode(2, "2023-04-02", engaged: "2023-04-10").Build();

        Assert.Equal((0, 2), Sides(site.Value(MeasureKey.JobOutcomeRate, "2023-05-01", "2023-05-31")));
        Assert.Equal((1, 2), Sides(site.Value(MeasureKey.JobOutcomeRate, "2023-06-01", "2023-06-30")));
        Assert.Equal((1, 2), Sides(site.Value(MeasureKey.JobOutcomeRate, "2024-03-01", "2024-03-31")));
    }

    [Fact]
    public void The_job_outcome_rate_of_rows_counts_first_jobs_of_those_engaged_only()
    {
        var site = Year().Episode(1, "2023-04-02").Job(1, "2023-06-15").Episode(2, "2023-04-02", engaged: "2023-07-01").Job(2, "2023-06-20").Build();

        Assert.Equal((0, 0), Sides(site.Value(MeasureKey.JobOutcomeRate, "2023-06-01", "2023-06-30")));
        Assert.Equal((1, 1), Sides(site.Value(MeasureKey.JobOutcomeRate, "2023-07-01", "2023-07-31")));
    }

    [Fact]
    public void The_job_outcome_rate_of_a_month_of_which_nothing_is_known_is_missing()
    {
        var site = SiteBuilder.Site().Running(From).Covered(From, "2023-09-30").Episode(1, "2023-04-02", engaged: "2023-04-10").Build();

        Assert.Equal(ValueStatus.Missing, site.Value(MeasureKey.JobOutcomeRate, "2023-10-01", "2023-10-31").Status);
        Assert.Equal(ValueStatus.Partial, site.Value(MeasureKey.JobOutcomeRate, "2023-09-01", "2023-10-31").Status);
        Assert.Equal(ValueStatus.NotApplicable, site.Value(MeasureKey.JobOutcomeRate, "2023-03-01", "2023-03-31").Status);
    }

    [Fact]
    public void After_the_service_s_end_the_job_outcome_rate_stays_what_it_was()
    {
        var site = SiteBuilder.Site().Running(From, "2023-09-30").Covered(From, "2023-09-30").Episode(1, "2023-04-02", engaged: "2023-04-10").Job(1, "2023-05-01").Build();

        var value = site.Value(MeasureKey.JobOutcomeRate, From, "2024-03-31");

        Assert.Equal(("1", ValueStatus.Exact), (value.Text(), value.Status));
    }

    [Fact]
    public void The_share_of_larger_jobs_leaves_out_unknown_hours()
    {
        var value = Year().Episode(1, "2023-05-01").Job(1, "2023-06-01", hours: 16).Job(1, "2023-07-01", hours: 15.9m).Job(1, "2023-08-01")
            .Job(1, "2023-09-01", band: Schema.Jobs.HoursBand.From16).Build().Value(MeasureKey.JobStarts16HoursOrMoreShare, From, To);

        Assert.Equal((2, 3, "0.666667"), (value.Numerator, value.Denominator, value.Text()));
        Assert.NotNull(value.Interval);
    }

    [Fact]
    public void A_rate_is_rounded_half_to_even_at_six_places_without_trailing_zeros()
    {
        Assert.Equal("0.333333", Rate(1, 3));
        Assert.Equal("0.5", Rate(2, 4));
        Assert.Equal("1", Rate(7, 7));
        Assert.Equal("0.015625", Rate(1, 64));
        Assert.Equal("0.007812", Rate(1, 128));
        Assert.Equal("0.023438", Rate(3, 128));
    }

    [Fact]
    public void A_cohort_rate_has_its_95_percent_wilson_interval()
    {
        var interval = SiteBuilder.Site().Return(From, To, engagements: 20, firstJobs: 8).Build().Value(MeasureKey.JobOutcomeRate, From, To).Interval!;

        Assert.Equal(0.2188m, Math.Round(interval.Lower, 4));
        Assert.Equal(0.6134m, Math.Round(interval.Upper, 4));
    }

    [Fact]
    public void The_median_of_days_to_a_first_job_takes_those_still_looking_into_account()
    {
        var site = Year().Episode(1, "2023-04-01", engaged: "2023-04-01").Job(1, "2023-05-01")
            .Episode(2, "2023-04-01", engaged: "2023-04-01").Job(2, "2023-06-30").Episode(3, "2023-04-01", engaged: "2023-04-01").Build();

        var value = site.Value(MeasureKey.DaysToFirstJobMedian, From, "2023-04-30");

        Assert.Equal((90, 3, ValueStatus.Exact), (value.Value, value.Denominator, value.Status));
        Assert.Null(value.Numerator);
    }

    [Fact]
    public void A_median_that_is_not_reached_is_null_and_not_applicable()
    {
        var site = Year().Episode(1, "2023-04-01", engaged: "2023-04-01").Job(1, "2023-05-01").Episode(2, "2023-04-01", engaged: "2023-04-01")
            .Episode(3, "2023-04-01", engaged: "2023-04-01", discharged: "2023-08-20").Build();

        var value = site.Value(MeasureKey.DaysToFirstJobMedian, From, "2023-04-30");

        Assert.Equal((null, ValueStatus.NotApplicable), (value.Value, value.Status));
        Assert.Equal(3, value.Denominator);
    }

    [Fact]
    public void A_job_between_referral_and_engagement_counts_as_no_days()
    {
        var site = Year().Episode(1, "2023-04-01", engaged: "2023-05-01").Job(1, "2023-04-15").Build();

        Assert.Equal(0, site.Value(MeasureKey.DaysToFirstJobMedian, From, To).Value);
    }

    [Fact]
    public void The_mean_of_days_to_a_first_employer_contact_is_of_those_who_had_one()
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-05-02", firstEmployerContact: "2023-05-12").Episode(2, "2023-05-01", engaged: "2023-05-02", firstEmployerContact: "2023-05-01")
            .Episode(3, "2023-05-01", engaged: "2023-05-02").Build();

        var value = site.Value(MeasureKey.DaysToFirstEmployerContactMean, From, To);

        Assert.Equal((10, 2, "5"), (value.Numerator, value.Denominator, value.Text()));
    }

    [Fact]
    public void The_median_of_hours_is_of_job_starts_that_give_a_number()
    {
        var site = Year().Episode(1, "2023-05-01").Job(1, "2023-06-01", hours: 8).Job(1, "2023-06-02", hours: 37.5m).Job(1, "2023-06-03", hours: 20).Job(1, "2023-06-04").Build();

        Assert.Equal("20", site.Value(MeasureKey.HoursPerWeekMedian, From, To).Text());
        Assert.Equal("28.75", site.Value(MeasureKey.HoursPerWeekMedian, "2023-06-02", "2023-06-03").Text());
    }

    private static SiteBuilder Year() => SiteBuilder.Site().Running(From).Covered(From, To);

    private static (decimal?, decimal?) Sides(MeasureValue value) => (value.Numerator, value.Denominator);

    private static string? Rate(int numerator, int denominator) => SiteBuilder.Site().Return(From, To, engagements: denominator, six: numerator)
        .Build().Value(MeasureKey.EngagementTo6WeekRate, From, To).Text();
}
