using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Suppression;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Compares units by what was released of their group: sums, quartiles and mean are cells of the release, places come from the units' own cells.</summary>
public static class ReleasedComparing
{
    internal const string CountsAsTheyAre = "Counts are of services as they are, not for each full-time equivalent, and larger services have more: so no site has a place.";

    /// <summary>What the comparison comes to. It has no least and no greatest value.</summary>
    /// <typeparam name="TUnit">How the caller knows units.</typeparam>
    /// <param name="measure">What was measured.</param>
    /// <param name="group">The group's cell; null: it is missing.</param>
    /// <param name="units">The values of its sites, as the caller may see them.</param>
    public static PeerFigures<TUnit> Of<TUnit>(Measure measure, ReleasedCell? group, IReadOnlyList<PeerValue<TUnit>> units)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (PeerBasis.Refusal(measure) is { } refusal) return Nothing<TUnit>(ValueStatus.NotApplicable, refusal);
        if (group is null) return Nothing<TUnit>(ValueStatus.Missing, "Nothing was released of the group for these days: ask for a quarter or a financial year.");
        if (group.Status == ValueStatus.Suppressed) return Nothing<TUnit>(ValueStatus.Suppressed, "Too few to tell: fewer than five providers can be compared, or too few people, or one or two providers have most of them.");
        var funnel = PeerBasis.IsShare(measure) && group is { Numerator: { } over, Denominator: { } under } && over <= under ? new PeerFunnel([(over, under)]) : null;
        var compared = PeerBasis.IsCount(measure) ? OfCounts(units) : PeerComparing.Of(measure, PerformanceUnit.Site, units);
        return compared with
        {
            Status = ValueStatus.Rounded,
            PeerCount = group.UnitsIncluded,
            ProviderCount = group.Providers,
            Minimum = null,
            LowerQuartile = group.LowerQuartile,
            Median = group.Median,
            UpperQuartile = group.UpperQuartile,
            Maximum = null,
            Pooled = group.Value,
            MeanOfUnits = group.MeanOfUnits,
            Funnel = funnel?.ToFunnel(),
            Places = [.. compared.Places.Select(place => Within(place, funnel))],
            Notes = ["Released figures: counts to the nearest 5, those of 1 to 7 hidden. Places are among the sites that are shown.", .. compared.Notes],
        };
    }

    /// <summary>Counts of sites with no place: a larger service has more of everything.</summary>
    internal static PeerFigures<TUnit> OfCounts<TUnit>(IReadOnlyList<PeerValue<TUnit>> units)
    {
        var known = units.Count(unit => unit.Value.Value is not null);
        return new PeerFigures<TUnit>
        {
            Status = known > 0 ? ValueStatus.Rounded : units.Any(unit => unit.Value.Status == ValueStatus.Suppressed) ? ValueStatus.Suppressed : ValueStatus.Missing,
            PeerCount = known,
            ProviderCount = units.Select(unit => unit.ProviderCode).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            Places = PeerPlaces.WithoutPlace(units),
            Notes = [CountsAsTheyAre],
        };
    }

    private static PeerPlace<TUnit> Within<TUnit>(PeerPlace<TUnit> place, PeerFunnel? funnel) => place with
    {
        Zone = place.Zone is not null && place.Value is { Numerator: { } over, Denominator: { } under } ? funnel?.ZoneOf(over, under) : null,
        AdjustedZone = null,
        RoomForImprovement = null, // It is told from the best quarter of exact values.
    };

    private static PeerFigures<TUnit> Nothing<TUnit>(ValueStatus status, string note) =>
        new() { Status = status, PeerCount = 0, ProviderCount = 0, Places = [], Notes = [note] };
}
