using Mhep.Data.Analytics.Benchmarks;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Published figures to hold one's own against.</summary>
[QueryType]
internal static class BenchmarkQueries
{
    /// <summary>Published benchmarks, each with its source and the days on which it was in force.</summary>
    /// <param name="measure">Of one measure; without it of all, and of the total of a fidelity review.</param>
    /// <param name="on">Those in force on a day; of a period, its last. Without it, all there ever were.</param>
    public static IReadOnlyList<Benchmark> Benchmarks(MeasureKey? measure = null, DateOnly? on = null) => PublishedBenchmarks.Of(measure, on);
}
