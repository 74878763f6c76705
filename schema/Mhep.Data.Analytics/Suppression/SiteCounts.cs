using System.Runtime.InteropServices;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>The counts of one site in a system: what is the same, what adds up to what, and what is part of what, as anyone may know from the definitions.</summary>
internal sealed class SiteCounts
{
    private readonly CountSystem _system;
    private readonly int _owner;
    private readonly Dictionary<(CountKey Key, CellPeriod Period), int> _counts = [];
    private readonly HashSet<(CountKey Key, int Year)> _sumsOfQuarters = [];

    /// <summary>Adds a site's counts.</summary>
    /// <param name="system">Where to.</param>
    /// <param name="site">The site.</param>
    /// <param name="owner">Its provider, who knows all of it.</param>
    /// <param name="years">How many years the release has.</param>
    public SiteCounts(CountSystem system, ExactSite site, int owner, int years)
    {
        (_system, _owner) = (system, owner);
        foreach (var measure in ClosedSet.Measures)
        {
            foreach (var period in Enumerable.Range(0, years).SelectMany(CellPeriod.Of))
            {
                if (!site.Figures.TryGetValue((measure.Key, period), out var figure)) continue;
                Add(new CountKey(measure.Key), period, figure.Numerator);
                if (figure.Denominator is { } of) Add(new CountKey(measure.Key, IsDenominator: true), period, of);
            }
        }

        foreach (var (whole, parts) in ClosedSet.Nestings)
        {
            foreach (var period in Enumerable.Range(0, years).SelectMany(CellPeriod.Of)) Nest(whole, parts, period);
        }
    }

    /// <summary>The place of a count in the system; null where the site has none.</summary>
    public int? Find(CountKey key, CellPeriod period) => _counts.TryGetValue((key, period), out var count) ? count : null;

    private void Add(CountKey key, CellPeriod period, int value)
    {
        var shared = ClosedSet.SharedOf(key);
        if (shared != key && Find(shared, period) is { } same && _system.ValueOf(same) == value)
        {
            _counts.Add((key, period), same);
            if (period.Quarter is null && _sumsOfQuarters.Contains((shared, period.Year))) _sumsOfQuarters.Add((key, period.Year));
            return;
        }

        _counts.Add((key, period), period.Quarter is null ? AddYear(key, period.Year, value) : _system.AddCount(value, _owner));
    }

    private int AddYear(CountKey key, int year, int value)
    {
        foreach (var (cumulative, growth) in ClosedSet.Growths)
        {
            if (cumulative == key) return AddCumulative(key, growth, year, value);
        }

        var quarters = CellPeriod.Of(year).Where(period => period.Quarter is not null).Select(period => Find(key, period)).OfType<int>().ToList();
        var rest = value - quarters.Sum(_system.ValueOf);

        // Returns of a year need not be those of its quarters; where they are not, nothing follows from one for the other.
        if (quarters.Count == 0 || rest < 0 || (rest > 0 && quarters.Count == CellPeriod.Quarters)) return _system.AddCount(value, _owner);
        if (rest == 0) _sumsOfQuarters.Add((key, year));
        return Sum(quarters, rest);
    }

    /// <summary>The year before and what was added, where that is how it grew.</summary>
    private int AddCumulative(CountKey key, CountKey growth, int year, int value)
    {
        var before = Find(key, new CellPeriod(year - 1));
        var added = Find(growth, new CellPeriod(year));
        var rest = value - (before is { } known ? _system.ValueOf(known) : 0);
        if (added is { } grown && rest >= _system.ValueOf(grown) && (before is null || rest == _system.ValueOf(grown)))
            return Sum([.. new[] { before, added }.OfType<int>()], rest - _system.ValueOf(grown));
        return before is { } last && rest >= 0 ? Sum([last], rest) : _system.AddCount(value, _owner);
    }

    private int Sum(List<int> counts, int rest)
    {
        if (counts.Count == 1 && rest == 0) return counts[0];
        List<CountPart> parts = [.. counts.SelectMany(_system.PartsOf)];
        if (rest > 0) parts.Add(new CountPart(_system.AddCount(rest, _owner), 1));
        return _system.AddSum(parts, _owner);
    }

    private void Nest(CountKey whole, CountKey[] parts, CellPeriod period)
    {
        if (Find(whole, period) is not { } all || parts.Select(part => Find(part, period)).OfType<int>().ToList() is not { } some || some.Count != parts.Length) return;
        if (period.Quarter is null && parts.Append(whole).All(key => _sumsOfQuarters.Contains((key, period.Year)))) return; // Follows from the quarters.
        var left = _system.ValueOf(all) - some.Sum(_system.ValueOf);
        var signs = new Dictionary<int, int>();
        foreach (var part in _system.PartsOf(all)) CollectionsMarshal.GetValueRefOrAddDefault(signs, part.Count, out _) += 1;
        foreach (var part in some.SelectMany(_system.PartsOf)) CollectionsMarshal.GetValueRefOrAddDefault(signs, part.Count, out _) -= 1;
        CountPart[] difference = [.. signs.Where(sign => sign.Value != 0).Select(sign => new CountPart(sign.Key, sign.Value))];
        if (left < 0 || difference.Length == 0 || difference.Any(part => Math.Abs(part.Sign) != 1)) return;

        // Where two bands make up the whole, someone may take it that all hours were known.
        _system.Bound(_system.AddSum(difference, _owner), (0, left == 0 && parts.Length > 1 ? 0 : CountSystem.Unbounded));
    }
}
