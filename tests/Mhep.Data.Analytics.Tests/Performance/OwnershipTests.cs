using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>Whose event it is. Site figures never depend on it.</summary>
public sealed class OwnershipTests
{
    private const string From = "2023-04-01";
    private const string To = "2024-03-31";

    [Fact]
    public void Referral_access_discharge_and_caseload_are_those_of_the_specialist_of_the_client_s_row()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-04-20", access: "2023-04-12", by: "ADA", engagedBy: "BEN")
            .Episode(2, "2023-04-10", discharged: "2023-05-01", by: "ADA", engagedBy: "BEN").Build();

        Assert.All(
            [(MeasureKey.Referrals, 2), (MeasureKey.Access, 1), (MeasureKey.Discharges, 1), (MeasureKey.Caseload, 1)],
            expected => Assert.Equal((expected.Item2, 0), (Of(site, "ADA", expected.Item1), Of(site, "BEN", expected.Item1))));
    }

    [Fact]
    public void An_engagement_is_that_of_who_engaged_where_given()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-04-20", by: "ADA", engagedBy: "BEN").Episode(2, "2023-04-10", engaged: "2023-04-20", by: "ADA").Build();

        Assert.Equal((1, 1), (Of(site, "ADA", MeasureKey.Engagements), Of(site, "BEN", MeasureKey.Engagements)));
    }

    [Fact]
    public void A_job_and_its_sustainment_are_those_of_the_job_s_own_specialist_where_given()
    {
        var site = Year().Episode(1, "2023-04-10", by: "ADA").Job(1, "2023-05-01", by: "BEN", six: "2023-06-12").Job(1, "2023-06-01").Build();

        Assert.Equal((1, 1), (Of(site, "ADA", MeasureKey.JobStarts), Of(site, "BEN", MeasureKey.JobStarts)));
        Assert.Equal((0, 1), (Of(site, "ADA", MeasureKey.FirstJobStarts), Of(site, "BEN", MeasureKey.FirstJobStarts)));
        Assert.Equal((0, 1), (Of(site, "ADA", MeasureKey.Sustained6Weeks), Of(site, "BEN", MeasureKey.Sustained6Weeks)));
    }

    [Fact]
    public void What_is_unallocated_counts_for_the_site_only()
    {
        var site = Year().Episode(1, "2023-04-10", by: "ADA").Job(1, "2023-05-01", unallocated: true).Episode(2, "2023-04-11").Build();

        Assert.Equal((1, 2), (Of(site, "ADA", MeasureKey.Referrals), site.Value(MeasureKey.Referrals, From, To).Value));
        Assert.Equal((0, 1), (Of(site, "ADA", MeasureKey.JobStarts), site.Value(MeasureKey.JobStarts, From, To).Value));
    }

    [Fact]
    public void A_cohort_stays_with_the_specialist_of_its_denominator()
    {
        var site = Year().Episode(1, "2023-04-10", engaged: "2023-04-20", by: "ADA").Job(1, "2023-05-01", by: "BEN").Build();

        Assert.Equal(1, site.Specialist("ADA")!.Value(MeasureKey.JobOutcomeRate, From, To).Numerator);
        Assert.Equal(0, site.Specialist("BEN")!.Value(MeasureKey.JobOutcomeRate, From, To).Denominator);
    }

    private static SiteBuilder Year() => SiteBuilder.Site().Running(From).Covered(From, To);

    private static decimal? Of(SiteFacts site, string specialist, MeasureKey measure) => site.Specialist(specialist)!.Value(measure, From, To).Value;
}
