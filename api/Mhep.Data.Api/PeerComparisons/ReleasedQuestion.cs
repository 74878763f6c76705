using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>A question about peers of whom the caller does not see all exactly.</summary>
/// <param name="Measure">What to compare.</param>
/// <param name="Period">The days.</param>
/// <param name="Unit">What is compared with its like.</param>
/// <param name="Asked">The sites that were asked about.</param>
/// <param name="Words">The group in words.</param>
internal sealed record ReleasedQuestion(MeasureKey Measure, Period Period, PerformanceUnit Unit, IReadOnlyList<Site> Asked, string Words)
{
    /// <summary>Name of the circle that was asked for; null: one that the caller is in, where the group is not shown.</summary>
    public string? Circle { get; init; }

    /// <summary>Narrowed to some of the sites by their size or age.</summary>
    public bool IsNarrowed { get; init; }
}
