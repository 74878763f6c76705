using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>Makes the cells of groups: all sites of a policy focus, and those of one region.</summary>
/// <param name="system">The counts.</param>
/// <param name="sites">The sites of the policy focus.</param>
/// <param name="counts">Their counts.</param>
/// <param name="rule">The rule.</param>
internal sealed class GroupDrafts(CountSystem system, IReadOnlyList<ExactSite> sites, SiteCounts[] counts, SuppressionRule rule)
{
    private readonly Dictionary<(int First, int Last, int Number), List<(int[] Counts, int Sum)>> _sums = [];

    /// <summary>The cells of all groups that have a figure.</summary>
    public IEnumerable<DraftCell> Cells(int years)
    {
        List<int> all = [.. Enumerable.Range(0, sites.Count)];
        var regions = all.Where(site => sites[site].Region is not null).GroupBy(site => sites[site].Region!, StringComparer.OrdinalIgnoreCase).OrderBy(region => region.Key, StringComparer.Ordinal).ToList();
        foreach (var measure in ClosedSet.Measures)
        {
            foreach (var period in Enumerable.Range(0, years).SelectMany(CellPeriod.Of))
            {
                if (Members(all, measure, period) is not { Count: > 0 } members) continue;
                yield return Cell(measure, period, members, all.Count, region: null, isRefused: false);
                var present = regions.Select(region => (region.Key, Size: region.Count(), Members: region.Intersect(members).ToList())).Where(region => region.Members.Count > 0).ToList();
                var shown = Shown(members, present.ConvertAll(region => region.Members), measure, period);
                foreach (var (region, size, inside) in present) yield return Cell(measure, period, inside, size, region, !shown.Contains(inside));
            }
        }
    }

    /// <summary>The sites that have the figure; a share over 1 (two sums of aggregate returns) is compared with nothing.</summary>
    private List<int> Members(List<int> among, Measure measure, CellPeriod period) => among.FindAll(site =>
        counts[site].Find(new CountKey(measure.Key), period) is { } over
        && (!PeerBasis.IsShare(measure) || counts[site].Find(Under(measure), period) is not { } under || system.ValueOf(over) <= system.ValueOf(under)));

    /// <summary>The regions of enough providers, without the smallest of them while what is left over of the whole group is too little: the whole without the others would show it.</summary>
    private List<List<int>> Shown(List<int> members, List<List<int>> regions, Measure measure, CellPeriod period)
    {
        var shown = regions.Where(region => ProvidersOf(region) >= rule.LeastProviders).OrderByDescending(region => region.Count).ToList();
        while (shown.Count > 0 && IsTooLittle([.. members.Except(shown.SelectMany(region => region))])) shown.RemoveAt(shown.Count - 1);
        return shown;

        bool IsTooLittle(List<int> left) => left.Count > 0
            && (ProvidersOf(left) < rule.LeastProvidersLeftOver || (CountedBy(left, measure, period).Sum() is > 0 and var counted && counted < rule.LeastCountLeftOver));
    }

    /// <summary>What each provider has of a count, or of what a rate is of.</summary>
    private IEnumerable<long> CountedBy(IEnumerable<int> members, Measure measure, CellPeriod period)
    {
        var key = measure.Unit == MeasureUnit.Rate ? Under(measure) : new CountKey(measure.Key);
        return members.GroupBy(site => sites[site].ProviderCode, StringComparer.OrdinalIgnoreCase)
            .Select(provider => provider.Sum(site => (long)system.ValueOf(counts[site].Find(key, period)!.Value)));
    }

    private DraftCell Cell(Measure measure, CellPeriod period, List<int> members, int size, string? region, bool isRefused)
    {
        var providers = ProvidersOf(members);
        var isHidden = isRefused || providers < rule.LeastProviders || rule.IsDominated(CountedBy(members, measure, period));
        var hasDenominator = measure.Unit == MeasureUnit.Rate;
        int? over = isHidden ? null : Sum(members, new CountKey(measure.Key), period);
        int? under = isHidden || !hasDenominator ? null : Sum(members, Under(measure), period);
        return new DraftCell(measure, period, over, under)
        {
            Sites = members,
            SitesMissing = size - members.Count,
            Providers = providers,
            Region = region,
            Statistics = isHidden || PeerBasis.Refusal(measure) is not null ? null : new UnitStatistics(system, rule, measure.Unit,
                members.ConvertAll(site => (counts[site].Find(new CountKey(measure.Key), period)!.Value, hasDenominator ? counts[site].Find(Under(measure), period) : null))),
        };
    }

    /// <summary>The sum of the sites' counts; the same sum for the same counts, whichever measure shows them.</summary>
    private int Sum(List<int> members, CountKey key, CellPeriod period)
    {
        int[] parts = [.. members.Select(site => counts[site].Find(key, period)!.Value)];
        var place = (parts[0], parts[^1], parts.Length);
        if (!_sums.TryGetValue(place, out var known)) _sums.Add(place, known = []);
        foreach (var (same, sum) in known)
        {
            if (same.AsSpan().SequenceEqual(parts)) return sum;
        }

        var added = system.AddSum([.. parts.SelectMany(system.PartsOf)], owner: -1);
        known.Add((parts, added));
        return added;
    }

    private int ProvidersOf(IEnumerable<int> members) => members.Select(site => sites[site].ProviderCode).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static CountKey Under(Measure measure) => new(measure.Key, IsDenominator: true);
}
