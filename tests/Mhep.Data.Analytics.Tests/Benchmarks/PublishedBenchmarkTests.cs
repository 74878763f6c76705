using Mhep.Data.Analytics.Benchmarks;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Benchmarks;

public sealed class PublishedBenchmarkTests
{
    [SharedMaterialFact]
    public void The_embedded_list_is_the_published_one()
    {
        var published = File.ReadAllLines(SharedMaterial.PathOf("facts/benchmarks.csv"));
        var ours = File.ReadAllLines(Repository.PathOf("schema/Mhep.Data.Analytics/Benchmarks/benchmarks.csv"));

        // Ours has one more column: the last day in force.
        Assert.Equal(published, ours.Select(line => string.Join(',', line.Split(',').Where((_, column) => column != 4))));
        Assert.Equal(published.Length - 1, PublishedBenchmarks.All.Count);
    }

    [Fact]
    public void A_figure_is_held_against_what_was_in_force_on_its_last_day()
    {
        Assert.Empty(PublishedBenchmarks.Of(MeasureKey.JobOutcomeRate, Days.Day("2022-12-31")));
        Assert.Equal([0.3m, 0.4m, 0.4m, 0.55m], PublishedBenchmarks.Of(MeasureKey.JobOutcomeRate, Days.Day("2023-01-01")).Select(each => each.Value));
        Assert.DoesNotContain(PublishedBenchmarks.Of(MeasureKey.EmploymentRate, Days.Day("2024-03-31")), each => each.Name == "IPS Grow quality mark");
        Assert.Contains(PublishedBenchmarks.Of(MeasureKey.EmploymentRate, Days.Day("2024-04-01")), each => each.Name == "IPS Grow quality mark");
    }

    [Fact]
    public void A_benchmark_without_a_date_is_held_against_any_time_and_one_that_was_replaced_against_none_after()
    {
        Assert.Equal(4, PublishedBenchmarks.Of(MeasureKey.EmploymentRate, Days.Day("2015-01-01")).Count);

        var replaced = PublishedBenchmarks.All[0] with { ValidFrom = Days.Day("2020-01-01"), ValidTo = Days.Day("2022-12-31") };

        Assert.Equal([false, true, true, false], new[] { "2019-12-31", "2020-01-01", "2022-12-31", "2023-01-01" }.Select(day => replaced.IsInForceOn(Days.Day(day))));
    }

    [Fact]
    public void What_is_published_of_a_specialist_s_year_stands_beside_a_year_alone()
    {
        Assert.Equal([35m, 40m], ComparedBenchmarks.Of(MeasureKey.Access, CalendarPeriods.Whole(FinancialYear.Parse("2024-25").Days)).Select(each => each.Value));
        Assert.Empty(ComparedBenchmarks.Of(MeasureKey.Access, CalendarPeriods.Whole(FinancialQuarter.Parse("2024-25-Q1").Days)));
        Assert.Equal([20m, 25m], ComparedBenchmarks.Of(MeasureKey.Caseload, CalendarPeriods.Whole(FinancialQuarter.Parse("2024-25-Q1").Days)).Select(each => each.Value));
    }

    [Fact]
    public void The_page_of_benchmarks_is_what_the_list_says()
    {
        Snapshot.MatchFile(BenchmarkPage.Markdown(), Repository.PathOf("docs/benchmarks.md"));
    }

    [Fact]
    public void Each_says_where_it_comes_from_and_one_alone_is_of_no_measure()
    {
        Assert.All(PublishedBenchmarks.All, each => Assert.All([each.Name, each.Source], text => Assert.False(string.IsNullOrWhiteSpace(text))));
        Assert.Equal(100, Assert.Single(PublishedBenchmarks.All, each => each.Measure is null).Value);
    }
}
