using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>What counts once, what counts again, and on which day.</summary>
public sealed class EpisodeTests
{
    private const string From = "2023-04-01";
    private const string To = "2024-03-31";

    [Fact]
    public void A_later_referral_counts_again_as_referral_and_as_engagement()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-04-20", discharged: "2023-07-01").Episode(1, "2023-09-01", engaged: "2023-09-15").Build();

        Assert.Equal(2, Count(site, MeasureKey.Referrals));
        Assert.Equal(2, Count(site, MeasureKey.Engagements));
    }

    [Fact]
    public void A_job_belongs_to_the_newest_episode_referred_on_or_before_its_start()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-04-20").Episode(1, "2023-09-01", engaged: "2023-09-15")
            .Job(1, "2023-05-01").Job(1, "2023-09-01").Build();

        Assert.Equal(2, Count(site, MeasureKey.FirstJobStarts));
    }

    [Fact]
    public void A_job_belongs_to_the_episode_that_its_row_names()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-04-20").Episode(1, "2023-09-01", engaged: "2023-09-15")
            .Job(1, "2023-05-01").Job(1, "2023-10-01", named: "2023-04-10").Build();

        Assert.Equal(2, Count(site, MeasureKey.JobStarts));
        Assert.Equal(1, Count(site, MeasureKey.FirstJobStarts));
    }

    [Fact]
    public void A_job_before_any_referral_is_no_job_start()
    {
        var site = Year().Episode(1, "2023-05-02").Job(1, "2023-05-01").Build();

        Assert.Equal(0, Count(site, MeasureKey.JobStarts));
    }

    [Fact]
    public void A_job_on_the_day_of_the_referral_counts()
    {
        var site = Year().Episode(1, "2023-05-01").Job(1, "2023-05-01").Build();

        Assert.Equal(1, Count(site, MeasureKey.JobStarts));
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData(true, true, 1)]
    [InlineData(false, null, 0)]
    [InlineData(null, false, 0)]
    public void A_job_start_is_a_competitive_paid_job_with_four_hours_worked_and_blank_is_yes(bool? paid, bool? fourHours, int expected)
    {
        var site = Year().Episode(1, "2023-05-01").Job(1, "2023-06-01", paid: paid, fourHours: fourHours).Build();

        Assert.Equal(expected, Count(site, MeasureKey.JobStarts));
    }

    [Fact]
    public void The_first_job_that_counts_is_the_first_job_start()
    {
        var site = Year().Episode(1, "2023-05-01").Job(1, "2023-06-01", paid: false).Job(1, "2023-08-01").Job(1, "2023-09-01").Build();

        Assert.Equal(0, site.Value(MeasureKey.FirstJobStarts, "2023-06-01", "2023-06-30").Value);
        Assert.Equal(1, site.Value(MeasureKey.FirstJobStarts, "2023-08-01", "2023-08-31").Value);
        Assert.Equal(2, Count(site, MeasureKey.JobStarts));
    }

    [Fact]
    public void Two_jobs_that_start_on_one_day_are_two_job_starts_and_one_first_job_start()
    {
        var site = Year().Episode(1, "2023-05-01").Job(1, "2023-06-01", hours: 10).Job(1, "2023-06-01", hours: 20).Build();

        Assert.Equal(2, Count(site, MeasureKey.JobStarts));
        Assert.Equal(1, Count(site, MeasureKey.FirstJobStarts));
    }

    [Fact]
    public void The_engagement_is_the_earlier_of_profile_and_third_appointment()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-06-01", thirdAppointment: "2023-05-31").Episode(2, "2023-04-10", thirdAppointment: "2023-06-02").Build();

        Assert.Equal(1, site.Value(MeasureKey.Engagements, "2023-05-01", "2023-05-31").Value);
        Assert.Equal(1, site.Value(MeasureKey.Engagements, "2023-06-01", "2023-06-30").Value);
    }

    [Fact]
    public void The_tool_s_engagements_drop_those_who_left_and_know_no_third_appointment()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-05-01").Episode(2, "2023-04-10", engaged: "2023-05-01", discharged: "2024-01-01")
            .Episode(3, "2023-04-10", thirdAppointment: "2023-05-01").Build();

        Assert.Equal(1, Count(site, MeasureKey.EngagementsToolRule));
        Assert.Equal(3, Count(site, MeasureKey.Engagements));
    }

    [Fact]
    public void A_blank_referral_date_counts_in_nothing_that_needs_it()
    {
        var site = Year().Episode(1, referred: null, engaged: "2023-05-01").Job(1, "2023-06-01").Build();

        Assert.Equal(0, Count(site, MeasureKey.Referrals));
        Assert.Equal(0, Count(site, MeasureKey.JobStarts));
        Assert.Equal(1, Count(site, MeasureKey.Engagements));
        Assert.Equal(1, Count(site, MeasureKey.Caseload));
    }

    [Fact]
    public void An_event_before_the_service_s_start_is_not_counted()
    {
        var site = SiteBuilder.Site().Running("2023-06-01").Covered(From, To)
            .Episode(1, "2023-05-31", engaged: "2023-05-31", access: "2023-05-31").Job(1, "2023-05-31").Job(1, "2023-06-01").Build();

        Assert.Equal(0, Count(site, MeasureKey.Referrals));
        Assert.Equal(0, Count(site, MeasureKey.Engagements));
        Assert.Equal(0, Count(site, MeasureKey.Access));
        Assert.Equal(1, Count(site, MeasureKey.JobStarts));
        Assert.Equal(1, Count(site, MeasureKey.FirstJobStarts));
    }

    [Fact]
    public void An_engagement_before_its_referral_counts_on_its_own_date()
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-04-20").Build();

        Assert.Equal(1, site.Value(MeasureKey.Engagements, "2023-04-01", "2023-04-30").Value);
    }

    [Fact]
    public void An_event_after_discharge_is_counted()
    {
        var site = Year().Episode(1, "2023-05-01", engaged: "2023-05-05", discharged: "2023-06-01").Job(1, "2023-07-01").Build();

        Assert.Equal(1, Count(site, MeasureKey.JobStarts));
    }

    [Fact]
    public void Sustainment_counts_once_an_episode_on_the_day_first_reached()
    {
        var site = Year().Episode(1, "2023-04-10").Job(1, "2023-04-15", thirteen: "2023-07-15").Job(1, "2023-05-01", thirteen: "2023-07-31").Build();

        Assert.Equal(1, Count(site, MeasureKey.Sustained13Weeks));
        Assert.Equal(1, site.Value(MeasureKey.Sustained13Weeks, "2023-07-15", "2023-07-15").Value);
    }

    [Fact]
    public void Sustainment_after_the_job_s_end_is_not_counted()
    {
        var site = Year().Episode(1, "2023-04-10").Job(1, "2023-04-15", end: "2023-07-14", thirteen: "2023-07-15").Build();

        Assert.Equal(0, Count(site, MeasureKey.Sustained13Weeks));
    }

    [Fact]
    public void Sustainment_on_the_job_s_last_day_is_counted()
    {
        var site = Year().Episode(1, "2023-04-10").Job(1, "2023-04-15", end: "2023-07-15", thirteen: "2023-07-15").Build();

        Assert.Equal(1, Count(site, MeasureKey.Sustained13Weeks));
    }

    [Fact]
    public void Sustainment_of_a_job_that_is_no_job_start_is_not_counted()
    {
        var site = Year().Episode(1, "2023-04-10").Job(1, "2023-04-15", paid: false, six: "2023-05-27").Build();

        Assert.Equal(0, Count(site, MeasureKey.Sustained6Weeks));
    }

    [Fact]
    public void A_sustainment_date_after_coverage_is_due_and_not_reached()
    {
        var site = SiteBuilder.Site().Covered(From, "2023-06-30").Episode(1, "2023-04-10").Job(1, "2023-04-15", thirteen: "2023-07-15").Build();

        Assert.Equal(0, site.Value(MeasureKey.Sustained13Weeks, "2023-06-01", "2023-06-30").Value);
        Assert.Equal(ValueStatus.Missing, site.Value(MeasureKey.Sustained13Weeks, "2023-07-01", "2023-07-31").Status);
    }

    [Fact]
    public void Sustainment_after_the_service_s_end_is_counted()
    {
        var site = SiteBuilder.Site().Running(From, "2023-06-30").Covered(From, To).Episode(1, "2023-04-10").Job(1, "2023-04-15", thirteen: "2023-07-15").Build();

        var after = site.Value(MeasureKey.Sustained13Weeks, "2023-07-01", "2023-07-31");

        Assert.Equal((1, ValueStatus.Exact), (after.Value, after.Status));
    }

    [Theory]
    [InlineData(15.5, null, null, 1, 0)]
    [InlineData(16.0, null, null, 0, 1)]
    [InlineData(20.0, null, HoursBand.Under16, 1, 0)]
    [InlineData(null, HoursBand.From16, null, 0, 1)]
    [InlineData(null, null, null, 0, 0)]
    public void The_band_is_by_hours_at_13_weeks_where_given_else_at_the_start(double? hours, HoursBand? band, HoursBand? at13Weeks, int under, int from)
    {
        var site = Year().Episode(1, "2023-04-10").Job(1, "2023-04-15", hours: (decimal?)hours, thirteen: "2023-07-15", band: band, bandAt13Weeks: at13Weeks).Build();

        Assert.Equal(under, Count(site, MeasureKey.Sustained13WeeksUnder16Hours));
        Assert.Equal(from, Count(site, MeasureKey.Sustained13Weeks16HoursOrMore));
        Assert.Equal(1, Count(site, MeasureKey.Sustained13Weeks));
    }

    [Theory]
    [InlineData("2023-05-31", 0)]
    [InlineData("2023-06-01", 1)]
    [InlineData("2023-06-30", 1)]
    [InlineData("2023-07-01", 0)]
    public void Both_ends_of_a_period_belong_to_it(string day, int expected)
    {
        var site = Year().Episode(1, day).Build();

        Assert.Equal(expected, site.Value(MeasureKey.Referrals, "2023-06-01", "2023-06-30").Value);
    }

    [Fact]
    public void A_placeholder_far_in_the_future_counts_in_no_covered_period_and_does_no_harm()
    {
        var site = Year().Episode(1, "9999-12-31", engaged: "9999-12-31", discharged: "9999-12-31").Job(1, "9999-12-31", thirteen: "9999-12-31").Build();

        Assert.Equal(0, Count(site, MeasureKey.Referrals));
        Assert.Equal(0, Count(site, MeasureKey.JobStarts));
        Assert.Equal(ValueStatus.Missing, site.Value(MeasureKey.JobStarts, "9999-12-31", "9999-12-31").Status);
    }

    private static SiteBuilder Year() => SiteBuilder.Site().Running(From).Covered(From, To);

    private static decimal? Count(SiteFacts site, MeasureKey measure) => site.Value(measure, From, To).Value;
}
