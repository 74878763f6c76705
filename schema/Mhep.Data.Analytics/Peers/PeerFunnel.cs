using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Draws a funnel around units, and says where each lies.</summary>
internal sealed class PeerFunnel
{
    private const int LeastUnitsForAdjustment = 5;

    /// <summary>Sizes at which the lines of a chart are drawn, beside those of the units.</summary>
    private static readonly int[] Grid = [5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000, 20_000, 50_000];

    private readonly double _centre;
    private readonly Overdispersion? _spread;
    private readonly IReadOnlyList<int> _sizes;

    /// <summary>Around units, each of which has at most as many as it is of, and some.</summary>
    /// <param name="units">How many of how many.</param>
    public PeerFunnel(IReadOnlyList<(decimal X, decimal N)> units)
    {
        _centre = (double)(units.Sum(unit => unit.X) / units.Sum(unit => unit.N));
        _spread = units.Count >= LeastUnitsForAdjustment ? Overdispersion.Of(units) : null;
        _sizes = [.. units.Select(unit => Size(unit.N)).Distinct()];
    }

    public FunnelZone ZoneOf(decimal x, decimal n) => ZoneOf(x / n, Chance(Size(n)));

    /// <summary>Null with too few units to know what they differ by anyway.</summary>
    public FunnelZone? AdjustedZoneOf(decimal x, decimal n) => _spread is { } spread ? ZoneOf(x / n, Adjusted(spread, Size(n))) : null;

    public Funnel ToFunnel()
    {
        var most = Grid.FirstOrDefault(size => size >= _sizes.Max(), Grid[^1]);
        var sizes = _sizes.Union(Grid.Where(size => size <= most)).Order().ToList();
        return new Funnel(Rounded(_centre), sizes.ConvertAll(Chance), _spread is { } spread ? Adjustment(spread, sizes) : null);
    }

    private FunnelAdjustment Adjustment(Overdispersion spread, List<int> sizes) => new()
    {
        Name = "Overdispersion: additive random effects on the arcsine scale, z scores winsorised by 10% at each end (Spiegelhalter 2005)",
        Dispersion = Rounded(spread.Ratio),
        VarianceBetweenUnits = Rounded(spread.Between),
        Limits = sizes.ConvertAll(size => Adjusted(spread, size)),
    };

    private FunnelLimit Chance(int size)
    {
        var bounds = FunnelBounds.For(_centre, size);
        return new FunnelLimit(size, Rounded(bounds.Lower95), Rounded(bounds.Upper95), Rounded(bounds.Lower998), Rounded(bounds.Upper998), bounds.Method);
    }

    private FunnelLimit Adjusted(Overdispersion spread, int size)
    {
        return new FunnelLimit(
            size, At(-StandardNormal.Z95), At(StandardNormal.Z95), At(-StandardNormal.Z998), At(StandardNormal.Z998), FunnelMethod.OverdispersionAdjusted);

        decimal At(double z) => Rounded(spread.Limit(_centre, size, z));
    }

    // Limits are rounded as they are shown, and the share likewise, so that whoever compares the two finds what we found.
    private static FunnelZone ZoneOf(decimal share, FunnelLimit limit) => Ratio.RoundedTo6Places(share) switch
    {
        var value when value < limit.Lower998 => FunnelZone.Below998,
        var value when value < limit.Lower95 => FunnelZone.Below95,
        var value when value > limit.Upper998 => FunnelZone.Above998,
        var value when value > limit.Upper95 => FunnelZone.Above95,
        _ => FunnelZone.Within,
    };

    private static int Size(decimal n) => Math.Max(1, (int)Math.Round(n));

    private static decimal Rounded(double share) => Ratio.RoundedTo6Places((decimal)share);
}
