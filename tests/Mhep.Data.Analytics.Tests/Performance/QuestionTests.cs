using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.Performance;

public sealed class QuestionTests
{
    private static readonly Facts Facts = Ask.Together(
        SiteBuilder.Site("B").Of("P").Running("2023-04-01").Covered("2023-04-01", "2023-10-15").Episode(1, "2023-05-01", by: "ZOE").Episode(2, "2023-05-01", by: "ADA"),
        SiteBuilder.Site("A").Of("Q").Running("2022-07-01", "2023-03-31").Covered("2022-07-01", "2023-03-31").Episode(1, "2022-08-01"),
        SiteBuilder.Site("C").Of("P").Running("2023-01-01"));

    [Fact]
    public void To_date_runs_from_a_service_s_start_to_its_newest_complete_month()
    {
        Assert.Equal("2023-04-01..2023-09-30", Label(Facts.Site("B")!, asOf: null));
        Assert.Equal("2022-07-01..2023-03-31", Label(Facts.Site("A")!, asOf: null));
        Assert.Equal("2023-04-01..2023-05-05", Label(Facts.Site("B")!, "2023-05-05"));
    }

    [Fact]
    public void To_date_of_a_site_without_returns_ends_with_the_newest_month_of_any()
    {
        Assert.Equal("2023-01-01..2023-09-30", Label(Facts.Site("C")!, asOf: null));
    }

    [Fact]
    public void To_a_date_before_the_service_nothing_is_applicable()
    {
        var value = Assert.Single(Figures.OfSite(Facts.Site("B")!, ToDate("2023-01-31"))[0].Values);

        Assert.Equal(("2023-01-31..2023-01-31", ValueStatus.NotApplicable), (value.Period.Label, value.Status));
    }

    [Fact]
    public void The_programme_to_date_runs_from_the_first_start_to_the_newest_month_complete_anywhere()
    {
        var value = Figures.OfSites(Facts.Sites, ToDate(asOf: null))[0].Values[0];

        Assert.Equal("2022-07-01..2023-09-30", value.Period.Label);
        Assert.Equal((3, ValueStatus.Partial, 2, 1), (value.Value, value.Status, value.UnitsIncluded, value.UnitsMissing));
    }

    [Fact]
    public void Units_come_in_code_order_with_what_they_belong_to()
    {
        var question = Ask.Question(MeasureKey.Referrals, "2023-04-01", "2023-06-30");

        Assert.Equal(["P", "Q"], Figures.By(PerformanceUnit.Provider, Facts.Sites, question).Select(unit => unit.Provider!.Code));
        Assert.Equal(["Q A", "P B", "P C"], Figures.By(PerformanceUnit.Site, Facts.Sites, question).Select(unit => $"{unit.Provider!.Code} {unit.Site}"));
        Assert.Equal(["P B ADA", "P B ZOE"], Figures.By(PerformanceUnit.EmploymentSpecialist, Facts.Sites, question)
            .Select(unit => $"{unit.Provider!.Code} {unit.Site} {unit.Specialist!.Code}"));
        var programme = Assert.Single(Figures.By(PerformanceUnit.Programme, Facts.Sites, question));
        Assert.Equal((null, null, null), (programme.Provider, programme.Site, programme.Specialist));
    }

    [Fact]
    public void Only_the_sites_asked_for_are_in_a_provider_s_sum()
    {
        var units = Figures.By(PerformanceUnit.Provider, [Facts.Site("B")!], Ask.Question(MeasureKey.Referrals, "2023-04-01", "2023-06-30"));

        var value = Assert.Single(units).Series[0].Values[0];
        Assert.Equal((2, ValueStatus.Exact, 1, 0), (value.Value, value.Status, value.UnitsIncluded, value.UnitsMissing));
    }

    [Fact]
    public void No_sites_give_a_programme_that_was_not_there()
    {
        var programme = Assert.Single(Figures.By(PerformanceUnit.Programme, [], Ask.Question(MeasureKey.Caseload, "2023-04-01", "2023-06-30")));

        Assert.Equal(ValueStatus.NotApplicable, programme.Series[0].Values[0].Status);
    }

    [Fact]
    public void A_series_is_given_for_each_measure_in_the_order_asked()
    {
        var question = Ask.Question(MeasureKey.Referrals, "2023-04-01", "2023-06-30", Grain.Month) with { Measures = [MeasureKey.JobStarts, MeasureKey.Access] };

        var series = Figures.OfSite(Facts.Site("B")!, question);

        Assert.Equal([MeasureKey.JobStarts, MeasureKey.Access], series.Select(each => each.Measure.Key));
        Assert.All(series, each => Assert.Equal(3, each.Values.Count));
    }

    [Fact]
    public void A_grain_coarser_than_the_period_is_refused()
    {
        var refused = Assert.Throws<MeasureRequestException>(() =>
            Figures.OfSite(Facts.Site("B")!, Ask.Question(MeasureKey.Referrals, "2023-04-01", "2023-04-30", Grain.Quarter)));

        Assert.Equal("GRAIN_COARSER_THAN_PERIOD", refused.Code);
    }

    [Fact]
    public void Too_many_values_are_refused_before_any_is_worked_out()
    {
        var question = new PerformanceQuestion
        {
            Measures = [MeasureKey.Referrals],
            Period = PeriodRequest.Range(DateOnly.MinValue, DateOnly.MaxValue),
            Grain = Grain.Month,
        };

        var refused = Assert.Throws<MeasureRequestException>(() => Figures.OfSite(Facts.Site("B")!, question));

        Assert.Equal("TOO_MANY_VALUES", refused.Code);
        Assert.Contains("119,988 values", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Narrow it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_month_is_labelled_as_one_and_its_grain_is_the_one_asked_for()
    {
        var question = Ask.Question(MeasureKey.Referrals, "2023-04-01", "2023-06-30") with { Period = PeriodRequest.Of(FinancialQuarter.Parse("2023-24-Q1")) };

        var period = Figures.OfSite(Facts.Site("B")!, question)[0].Values[0].Period;

        Assert.Equal(("2023-24-Q1", Grain.WholePeriod), (period.Label, period.Grain));
    }

    private static PerformanceFigures Figures { get; } = new(Facts);

    private static PerformanceQuestion ToDate(string? asOf) => new()
    {
        Measures = [MeasureKey.Referrals],
        Period = PeriodRequest.ToDate(asOf is null ? null : Days.Day(asOf)),
    };

    private static string Label(SiteFacts site, string? asOf) => Figures.OfSite(site, ToDate(asOf))[0].Values[0].Period.Label;
}
