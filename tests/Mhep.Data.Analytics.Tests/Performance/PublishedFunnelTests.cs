using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>bit-2020 Table 4.1, handed in as the aggregate returns of five sites for January 2016 to March 2019.</summary>
public sealed class PublishedFunnelTests
{
    private const string From = "2016-01-01";
    private const string To = "2019-03-31";

    private static readonly Facts Facts = Ask.Together(
        Site("BIT-P1", 156, 68, 42, 9),
        Site("BIT-P2", 566, 196, 127, 82),
        Site("BIT-P3", 535, 149, 128, null),
        Site("BIT-P4", 142, 31, 21, null),
        Site("BIT-P5", 527, 146, 97, 56));

    [Theory]
    [InlineData(MeasureKey.Engagements, 1926)]
    [InlineData(MeasureKey.FirstJobStarts, 590)]
    [InlineData(MeasureKey.Sustained6Weeks, 415)]
    public void The_programme_has_the_table_s_totals(MeasureKey measure, int total)
    {
        var value = Facts.Value(measure, From, To);

        Assert.Equal(total, value.Value);
        Assert.Equal(ValueStatus.Exact, value.Status);
        Assert.Equal((5, 0), (value.UnitsIncluded, value.UnitsMissing));
        Assert.Equal([ReturnKind.Aggregate], value.Origin);
    }

    [Fact]
    public void The_total_at_26_weeks_is_partial_since_two_providers_did_not_report_it()
    {
        var value = Facts.Value(MeasureKey.Sustained26Weeks, From, To);

        Assert.Equal(147, value.Value);
        Assert.Equal(ValueStatus.Partial, value.Status);
        Assert.Equal((3, 2), (value.UnitsIncluded, value.UnitsMissing));
    }

    [Fact]
    public void What_a_provider_did_not_report_is_missing_and_not_nought()
    {
        var value = Facts.Site("BIT-P3")!.Value(MeasureKey.Sustained26Weeks, From, To);

        Assert.Null(value.Value);
        Assert.Equal(ValueStatus.Missing, value.Status);
        Assert.Equal((0, 1), (value.UnitsIncluded, value.UnitsMissing));
        Assert.Empty(value.Origin);
    }

    [Theory]
    [InlineData("BIT-P1", 68, 156, "0.435897")]
    [InlineData("BIT-P4", 31, 142, "0.21831")]
    public void The_job_outcome_rate_of_a_site_is_its_two_sums(string site, int started, int engaged, string rate)
    {
        var value = Facts.Site(site)!.Value(MeasureKey.JobOutcomeRate, From, To);

        Assert.Equal((started, engaged, rate), (value.Numerator, value.Denominator, value.Text()));
        Assert.Equal(ValueStatus.Exact, value.Status);
        Assert.NotNull(value.Interval);
    }

    [Theory]
    [InlineData(MeasureKey.JobStartTo6WeekRate, 415, 590, 5, 0, "0.70339")]
    [InlineData(MeasureKey.JobStartTo26WeekRate, 147, 410, 3, 2, "0.358537")]
    [InlineData(MeasureKey.EngagementTo6WeekRate, 415, 1926, 5, 0, "0.215472")]
    [InlineData(MeasureKey.EngagementTo26WeekRate, 147, 1249, 3, 2, "0.117694")]
    [InlineData(MeasureKey.JobOutcomeRate, 590, 1926, 5, 0, "0.306334")]
    public void A_unit_enters_a_rate_of_the_programme_only_with_both_sides(
        MeasureKey measure, int numerator, int denominator, int included, int missing, string rate)
    {
        var value = Facts.Value(measure, From, To);

        Assert.Equal((numerator, denominator, rate), (value.Numerator, value.Denominator, value.Text()));
        Assert.Equal((included, missing), (value.UnitsIncluded, value.UnitsMissing));
    }

    [Fact]
    public void A_return_cannot_be_split_so_a_finer_grain_is_missing()
    {
        var values = Facts.Site("BIT-P1")!.Series(MeasureKey.Engagements, From, To, Analytics.Periods.Grain.FinancialYear);

        Assert.Equal(["2016-01-01..2016-03-31", "2016-17", "2017-18", "2018-19"], values.Select(value => value.Period.Label));
        Assert.All(values, value => Assert.Equal(ValueStatus.Missing, value.Status));
    }

    [Fact]
    public void To_date_runs_from_the_first_return_to_the_newest_complete_month()
    {
        var question = new PerformanceQuestion { Measures = [MeasureKey.JobOutcomeRate], Period = Analytics.Periods.PeriodRequest.ToDate(asOf: null) };
        var value = new PerformanceFigures(Facts).OfSite(Facts.Site("BIT-P1")!, question)[0].Values[0];

        Assert.Equal(DateRange.Between(Days.Day(From), Days.Day(To)).ToString(), value.Period.Label);
        Assert.Equal(0.435897m, value.Value);
    }

    private static SiteBuilder Site(string code, int engagements, int firstJobs, int six, int? twentySix) =>
        SiteBuilder.Site(code).Of(code).Return(From, To, engagements: engagements, firstJobs: firstJobs, six: six, twentySix: twentySix);
}
