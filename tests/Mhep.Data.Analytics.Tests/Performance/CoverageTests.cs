using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>MISSING, 0 and NOT_APPLICABLE are three different answers.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Inside_coverage_no_event_is_nought_and_exact()
    {
        var value = SiteBuilder.Site().Covered("2023-04-01", "2023-06-30").Build().Value(MeasureKey.Referrals, "2023-04-01", "2023-04-30");

        Assert.Equal((0, ValueStatus.Exact), (value.Value, value.Status));
        Assert.Equal([ReturnKind.ClientLevel], value.Origin);
    }

    [Fact]
    public void Outside_coverage_a_count_is_missing_and_never_nought()
    {
        var site = SiteBuilder.Site().Covered("2023-04-01", "2023-06-30").Episode(1, "2023-07-05").Build();

        var value = site.Value(MeasureKey.Referrals, "2023-07-01", "2023-07-31");

        Assert.Null(value.Value);
        Assert.Equal(ValueStatus.Missing, value.Status);
        Assert.Equal((0, 1), (value.UnitsIncluded, value.UnitsMissing));
    }

    [Fact]
    public void A_period_covered_in_part_is_partial_and_counts_what_is_covered()
    {
        var site = SiteBuilder.Site().Covered("2023-04-01", "2023-05-15").Episode(1, "2023-05-15").Episode(2, "2023-05-16").Build();

        var value = site.Value(MeasureKey.Referrals, "2023-05-01", "2023-05-31");

        Assert.Equal((1, ValueStatus.Partial), (value.Value, value.Status));
    }

    [Fact]
    public void A_site_is_not_applicable_on_days_outside_its_service_with_nothing_to_count()
    {
        var site = SiteBuilder.Site().Running("2023-04-01", "2023-09-30").Covered("2023-01-01", "2023-12-31").Build();

        Assert.All([("2023-01-01", "2023-03-31"), ("2023-10-01", "2023-10-31"), ("2024-01-01", "2024-01-31")], period =>
        {
            var value = site.Value(MeasureKey.JobStarts, period.Item1, period.Item2);
            Assert.Equal((null, ValueStatus.NotApplicable), (value.Value, value.Status));
            Assert.Equal((0, 0), (value.UnitsIncluded, value.UnitsMissing));
        });
    }

    [Fact]
    public void Days_before_and_after_the_service_need_no_coverage()
    {
        var site = SiteBuilder.Site().Running("2023-07-01", "2024-01-31").Covered("2023-07-01", "2024-01-31").Episode(1, "2023-08-01").Build();

        var value = site.Value(MeasureKey.Referrals, "2023-04-01", "2024-03-31");

        Assert.Equal((1, ValueStatus.Exact), (value.Value, value.Status));
    }

    [Fact]
    public void A_specialist_is_not_applicable_on_days_out_of_post_with_nothing_to_count()
    {
        var site = SiteBuilder.Site().Covered("2023-04-01", "2024-03-31").Spell("ADA", "2023-06-01", "2023-08-31")
            .Episode(1, "2023-10-02", by: "ADA").Build();
        var ada = site.Specialist("ADA")!;

        Assert.Equal(ValueStatus.NotApplicable, ada.Value(MeasureKey.Referrals, "2023-04-01", "2023-05-31").Status);
        Assert.Equal((0, ValueStatus.Exact), Pair(ada.Value(MeasureKey.Referrals, "2023-06-01", "2023-06-30")));
        Assert.Equal((1, ValueStatus.Exact), Pair(ada.Value(MeasureKey.Referrals, "2023-10-01", "2023-10-31")));
        Assert.Equal(ValueStatus.NotApplicable, ada.Value(MeasureKey.Referrals, "2023-11-01", "2023-11-30").Status);
    }

    [Fact]
    public void A_specialist_without_known_spells_is_there_as_long_as_the_service()
    {
        var site = SiteBuilder.Site().Running("2023-04-01").Covered("2023-04-01", "2023-06-30").Episode(1, "2023-04-02", by: "ADA").Build();

        Assert.Equal((0, ValueStatus.Exact), Pair(site.Specialist("ADA")!.Value(MeasureKey.Referrals, "2023-05-01", "2023-05-31")));
    }

    [Fact]
    public void A_return_that_leaves_clients_out_gives_partial_counts()
    {
        var site = SiteBuilder.Site().Covered("2023-04-01", "2023-06-30", allClients: false).Episode(1, "2023-04-02").Build();

        Assert.Equal((1, ValueStatus.Partial), Pair(site.Value(MeasureKey.Referrals, "2023-04-01", "2023-04-30")));
    }

    [Fact]
    public void A_series_shows_each_month_as_it_is_known()
    {
        var site = SiteBuilder.Site().Running("2023-05-01").Covered("2023-05-01", "2023-06-30").Episode(1, "2023-06-30").Build();

        var values = site.Series(MeasureKey.Referrals, "2023-04-01", "2023-07-31", Grain.Month);

        Assert.Equal(["2023-04", "2023-05", "2023-06", "2023-07"], values.Select(value => value.Period.Label));
        Assert.Equal(
            [ValueStatus.NotApplicable, ValueStatus.Exact, ValueStatus.Exact, ValueStatus.Missing], values.Select(value => value.Status));
        Assert.Equal([null, 0, 1, null], values.Select(value => value.Value));
    }

    [Fact]
    public void A_ratio_of_nothing_is_null_and_not_applicable()
    {
        var value = SiteBuilder.Site().Covered("2023-04-01", "2023-06-30").Build().Value(MeasureKey.EmploymentRate, "2023-04-01", "2023-04-30");

        Assert.Equal((null, ValueStatus.NotApplicable), (value.Value, value.Status));
        Assert.Equal((0, 0), (value.Numerator, value.Denominator));
        Assert.Null(value.Interval);
    }

    [Fact]
    public void A_site_without_any_return_is_missing_in_everything_but_the_active_caseload()
    {
        var site = SiteBuilder.Site().Build();

        Assert.All(Enum.GetValues<MeasureKey>().Except([MeasureKey.CaseloadActive]), measure =>
            Assert.Equal(ValueStatus.Missing, site.Value(measure, "2023-04-01", "2023-04-30").Status));
    }

    private static (decimal?, ValueStatus) Pair(MeasureValue value) => (value.Value, value.Status);
}
