using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;

namespace Mhep.Data.Analytics.Peers;

/// <summary>
/// Compares the sites of providers who agreed to see each other's released cells. All that it says is worked out from what they see anyway.
/// </summary>
public static class CircleComparing
{
    /// <summary>Of fewer sites, each value is shown and nothing of all of them: quartiles and means of so few would be single sites under another name.</summary>
    public const int LeastSitesForStatistics = 8;

    /// <summary>What the comparison comes to.</summary>
    /// <typeparam name="TUnit">How the caller knows units.</typeparam>
    /// <param name="measure">What was measured.</param>
    /// <param name="units">The values of the sites, as the caller may see them.</param>
    public static PeerFigures<TUnit> Of<TUnit>(Measure measure, IReadOnlyList<PeerValue<TUnit>> units)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(units);
        const string Note = "Members of a circle see each other's released figures: counts to the nearest 5, those of 1 to 7 hidden; your own are as of now.";
        if (PeerBasis.IsCount(measure)) return ReleasedComparing.OfCounts(units) with { Notes = [Note, ReleasedComparing.CountsAsTheyAre] };
        var compared = PeerComparing.Of(measure, PerformanceUnit.Site, units);
        var hasStatistics = compared.PeerCount >= LeastSitesForStatistics;
        return compared with
        {
            Minimum = null,
            Maximum = null,
            LowerQuartile = hasStatistics ? compared.LowerQuartile : null,
            Median = hasStatistics ? compared.Median : null,
            UpperQuartile = hasStatistics ? compared.UpperQuartile : null,
            Pooled = hasStatistics ? compared.Pooled : null,
            MeanOfUnits = hasStatistics ? compared.MeanOfUnits : null,
            Funnel = null,
            Places = [.. compared.Places.Select(place => place with
            {
                Percentile = hasStatistics ? place.Percentile : null,
                Rank = hasStatistics ? place.Rank : null,
                Zone = null,
                AdjustedZone = null,
                RoomForImprovement = null,
            })],
            Notes = hasStatistics ? [Note, .. compared.Notes] : [Note, "Of fewer than 8 sites each is shown, and no figure of all of them together."],
        };
    }
}
