using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Benchmarks;

/// <summary>Which published benchmarks a figure of a period may be held against.</summary>
public static class ComparedBenchmarks
{
    private const int MonthsAYear = 12;

    /// <summary>
    /// Those in force on the period's last day. What is published of a specialist's year is not split: it stands beside a period of twelve
    /// months alone.
    /// </summary>
    /// <param name="measure">The measure.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<Benchmark> Of(MeasureKey measure, Period period) =>
        [.. PublishedBenchmarks.Of(measure, period.End).Where(each => each.AppliesTo != BenchmarkScope.SpecialistYear || IsYear(period))];

    private static bool IsYear(Period period) => period.Start.AddMonths(MonthsAYear).AddDays(-1) == period.End;
}
