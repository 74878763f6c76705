using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Quartiles and mean of the sites of a group, from exact values, each shown to the nearest 5 or 0.01 and each held back on its own. Sites
/// that are not shown themselves are part of them: whether that tells of one is for the audit to find.
/// </summary>
internal sealed class UnitStatistics
{
    private static readonly decimal[] Shares = [0.25m, 0.5m, 0.75m];

    private readonly CountSystem _system;
    private readonly SuppressionRule _rule;
    private readonly MeasureUnit _unit;
    private readonly IReadOnlyList<(int Numerator, int? Denominator)> _sites;
    private readonly decimal[] _values;
    private readonly decimal[] _ordered;
    private readonly decimal _sum;
    private readonly decimal?[] _shown;

    /// <summary>Works them out.</summary>
    /// <param name="system">The counts.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="unit">What the sites' values are a number of.</param>
    /// <param name="sites">The places of each site's counts; at least one site.</param>
    public UnitStatistics(CountSystem system, SuppressionRule rule, MeasureUnit unit, IReadOnlyList<(int Numerator, int? Denominator)> sites)
    {
        (_system, _rule, _unit, _sites) = (system, rule, unit, sites);
        _values = [.. sites.Select(site => ValueOf(site, _ => 0))];
        _ordered = [.. _values.Order()];
        _sum = _ordered.Sum();
        _shown = [.. Shares.Select(share => (decimal?)Rounded(Quantile.Of(_ordered, share))), Rounded(_ordered.Average())];
    }

    /// <summary>The places of each site's counts.</summary>
    public IReadOnlyList<(int Numerator, int? Denominator)> Sites => _sites;

    /// <summary>A quarter of the sites are at or below it; null: held back. Likewise the others.</summary>
    public decimal? LowerQuartile => _shown[0];

    /// <summary>Half of them are.</summary>
    public decimal? Median => _shown[1];

    /// <summary>Three quarters of them are.</summary>
    public decimal? UpperQuartile => _shown[2];

    /// <summary>Each site counts alike.</summary>
    public decimal? MeanOfUnits => _shown[3];

    /// <summary>Holds all of them back, as of a group that is not shown.</summary>
    public void HoldBack() => Array.Clear(_shown);

    /// <summary>How many of the figures that are shown other counts would not give.</summary>
    /// <param name="changeOf">By how much a count would be another.</param>
    /// <param name="sites">The sites that they bear on.</param>
    /// <param name="holdBack">Hold back each of these figures.</param>
    public int Differing(Func<int, int> changeOf, IReadOnlyCollection<int> sites, bool holdBack)
    {
        var changed = new List<(decimal Old, decimal New)>(sites.Count);
        foreach (var site in sites)
        {
            var value = ValueOf(_sites[site], changeOf);
            if (value != _values[site]) changed.Add((_values[site], value));
        }

        if (changed.Count == 0) return 0;
        var differing = 0;
        for (var figure = 0; figure < _shown.Length; figure++)
        {
            if (_shown[figure] is null || IsSame(figure, changed)) continue;
            differing++;
            if (holdBack) _shown[figure] = null;
        }

        return differing;
    }

    private bool IsSame(int figure, List<(decimal Old, decimal New)> changed)
    {
        if (figure == Shares.Length)
            return Rounded((_sum + changed.Sum(each => each.New - each.Old)) / _ordered.Length) == _shown[figure];

        // What stays on its side of a quartile does not move it.
        var place = (_ordered.Length - 1) * Shares[figure];
        var (below, above) = (_ordered[(int)Math.Floor(place)], _ordered[(int)Math.Ceiling(place)]);
        if (Stays(below, (int)Math.Floor(place), changed) && Stays(above, (int)Math.Ceiling(place), changed)) return true;
        var values = _ordered.ToList();
        foreach (var (old, _) in changed) values.Remove(old);
        values.AddRange(changed.Select(each => each.New));
        values.Sort();
        return Rounded(Quantile.Of(values, Shares[figure])) == _shown[figure];
    }

    /// <summary>Whether a value is still at its place among the ordered ones: not too many came below it, nor too many left it.</summary>
    private bool Stays(decimal value, int place, List<(decimal Old, decimal New)> changed)
    {
        var below = First(each => each >= value) + changed.Count(each => each.New < value) - changed.Count(each => each.Old < value);
        var upTo = First(each => each > value) + changed.Count(each => each.New <= value) - changed.Count(each => each.Old <= value);
        return below <= place && place < upTo;
    }

    private int First(Func<decimal, bool> isPast)
    {
        var (low, high) = (0, _ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isPast(_ordered[middle])) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>What a rate is of is 1 or more, and known to be.</summary>
    private decimal ValueOf((int Numerator, int? Denominator) site, Func<int, int> changeOf)
    {
        var over = _system.ValueOf(site.Numerator) + changeOf(site.Numerator);
        if (site.Denominator is not { } place) return over;
        return (decimal)over / (_system.ValueOf(place) + changeOf(place));
    }

    private decimal Rounded(decimal value) => _rule.Statistic(value, _unit);
}
