using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Gives each unit its place. They are listed by room for improvement: no league table.</summary>
/// <param name="measure">What was measured.</param>
/// <param name="ordered">The compared values, the smallest first.</param>
/// <param name="funnel">The funnel; null where the measure has none.</param>
/// <param name="shrinkage">How specialists' rates are drawn together; null for other units.</param>
internal sealed class PeerPlaces(Measure measure, List<decimal> ordered, PeerFunnel? funnel, BetaBinomial? shrinkage)
{
    public IReadOnlyList<PeerPlace<TUnit>> Of<TUnit>(List<Compared<TUnit>> compared, IReadOnlyList<PeerValue<TUnit>> values)
    {
        var exact = compared.Select(each => each.Value).Order().ToList();
        var places = compared.Select(each => (each.Source.Code, Place: Of(each, exact)))
            .OrderByDescending(item => item.Place.RoomForImprovement).ThenBy(item => item.Code, StringComparer.Ordinal).Select(item => item.Place);
        var without = WithoutPlace([.. values.Except(compared.Select(each => each.Source))]);
        return [.. places, .. without];
    }

    /// <summary>Units that were there and are not compared: their values, and no place.</summary>
    public static IReadOnlyList<PeerPlace<TUnit>> WithoutPlace<TUnit>(IReadOnlyList<PeerValue<TUnit>> values) =>
        [.. values.Where(value => value.Value.Status != ValueStatus.NotApplicable).OrderBy(value => value.Code, StringComparer.Ordinal).Select(value => new PeerPlace<TUnit> { Unit = value.Unit, Value = value.Value })];

    private PeerPlace<TUnit> Of<TUnit>(Compared<TUnit> unit, List<Ratio> exact)
    {
        var atOrBelow = UpTo(exact, unit.Value);
        var below = Below(exact, unit.Value);
        return new PeerPlace<TUnit>
        {
            Unit = unit.Source.Unit,
            Value = unit.Source.Value,
            Interval = funnel is null ? Byar.Of(unit.X, unit.N) : Wilson.Of(unit.X, unit.N),
            Percentile = Ratio.Of(atOrBelow, exact.Count)?.Rounded,
            Rank = measure.HigherIsBetter switch { true => 1 + exact.Count - atOrBelow, false => 1 + below, null => null },
            Zone = funnel?.ZoneOf(unit.X, unit.N),
            AdjustedZone = funnel?.AdjustedZoneOf(unit.X, unit.N),
            RoomForImprovement = Room(unit.Value.Unrounded, unit.N),
            Shrunk = shrinkage is null ? null : Shrunk(shrinkage, unit.X, unit.N),
        };
    }

    private decimal? Room(decimal value, decimal n) => measure.HigherIsBetter switch
    {
        true => Ratio.RoundedTo6Places(Math.Max(0, Quantile.Of(ordered, 0.75m) - value) * n),
        false => Ratio.RoundedTo6Places(Math.Max(0, value - Quantile.Of(ordered, 0.25m)) * n),
        null => null,
    };

    private static ShrunkRate Shrunk(BetaBinomial fit, decimal x, decimal n)
    {
        var (share, interval) = fit.Shrink(x, n);
        return new ShrunkRate(share, interval);
    }

    private static int UpTo(List<Ratio> sorted, Ratio value) => First(sorted, each => each > value);

    private static int Below(List<Ratio> sorted, Ratio value) => First(sorted, each => each >= value);

    /// <summary>How many come before the first that is past a point; by halves, for there may be thousands.</summary>
    private static int First(List<Ratio> sorted, Func<Ratio, bool> isPast)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isPast(sorted[middle])) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
