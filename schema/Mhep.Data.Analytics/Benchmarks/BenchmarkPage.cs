using System.Globalization;
using System.Text;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Benchmarks;

/// <summary>The page of documentation that the published benchmarks make, docs/benchmarks.md.</summary>
public static class BenchmarkPage
{
    private const string Opening =
        """
        # Published benchmarks

        What others have published to hold a figure against. This page is made from `schema/Mhep.Data.Analytics/Benchmarks/benchmarks.csv`, which the API serves as
        `benchmarks` and beside every comparison; change it there, then run the tests with `MHEP_UPDATE_SNAPSHOTS=1`.

        A figure is held against what was in force on the last day of its period: one of 2023 against the benchmark of 2023. Where the source gives no date, it is held
        against any time. What is published of a specialist's year stands beside a period of twelve months alone.

        | measure | value | name | in force | speaks of | source |
        |---|---|---|---|---|---|

        """;

    /// <summary>The page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var each in PublishedBenchmarks.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {each.Measure?.ToName() ?? "total of a fidelity review"} | {Value(each)} | {each.Name} | {Days(each)} | ")
                .Append(CultureInfo.InvariantCulture, $"{Scope(each.AppliesTo)} | {each.Source} |\n");
        }

        return page.ToString();
    }

    private static string Value(Benchmark each) => each.Measure is { } key && MeasureCatalogue.Find(key).Unit == MeasureUnit.Rate
        ? each.Value.ToString("0.##%", CultureInfo.InvariantCulture)
        : each.Value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Days(Benchmark each) => (each.ValidFrom, each.ValidTo) switch
    {
        (null, null) => "no date given",
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"from {from:yyyy-MM-dd}"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"until {to:yyyy-MM-dd}"),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
    };

    private static string Scope(BenchmarkScope scope) => scope switch
    {
        BenchmarkScope.Service => "a service",
        BenchmarkScope.Specialist => "a full-time specialist",
        _ => "a full-time specialist over a year",
    };
}
