using System.Globalization;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>All figures of one policy focus on their way to be released: exact counts, how they add up, and the cells that would show them.</summary>
internal sealed class ReleaseDraft
{
    private readonly SuppressionRule _rule;
    private readonly List<DraftCell> _cells = [];
    private readonly Dictionary<int, List<DraftCell>> _cellsOf = [];
    private readonly HashSet<int> _denominators = [];
    private readonly HashSet<int> _notGranted = [];
    private readonly Dictionary<int, List<(UnitStatistics Statistics, int Site)>> _statisticsOf = [];

    /// <summary>Takes the sites' figures.</summary>
    /// <param name="sites">The sites of a policy focus.</param>
    /// <param name="years">How many financial years.</param>
    /// <param name="rule">The rule.</param>
    public ReleaseDraft(IReadOnlyList<ExactSite> sites, int years, SuppressionRule rule)
    {
        (_rule, Sites) = (rule, sites);
        var providers = sites.Select(site => site.ProviderCode).Distinct(StringComparer.OrdinalIgnoreCase).Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.OrdinalIgnoreCase);
        SiteCounts[] counts = [.. sites.Select(site => new SiteCounts(System, site, providers[site.ProviderCode], years))];
        foreach (var (site, own) in sites.Zip(counts)) AddSite(site, own);
        foreach (var cell in new GroupDrafts(System, sites, counts, rule).Cells(years)) Add(cell);
        foreach (var cell in _cells.Where(cell => cell.Shown(System, rule) is null)) cell.Statistics?.HoldBack();
        foreach (var count in _cellsOf.Keys) Bound(count);
        for (var count = 0; count < System.Size; count++)
        {
            if (System.BoundsOf(count).Least == long.MinValue) System.Bound(count, (0, CountSystem.Unbounded)); // In no cell: days that no quarter has.
        }
    }

    /// <summary>The sites.</summary>
    public IReadOnlyList<ExactSite> Sites { get; }

    /// <summary>The counts.</summary>
    public CountSystem System { get; } = new();

    /// <summary>The cells, those of sites first.</summary>
    public IReadOnlyList<DraftCell> Cells => _cells;

    /// <summary>
    /// Everything that is counted and not shown: in cells, and the days of a year that are in no quarter. Not noughts: they are nobody, and as counts they are shown.
    /// </summary>
    public IEnumerable<int> Hidden() => Enumerable.Range(0, System.Size).Where(IsHidden);

    /// <summary>Whether a count is one of <see cref="Hidden"/>.</summary>
    public bool IsHidden(int count) => System.ValueOf(count) > 0
        && (_cellsOf.ContainsKey(count) ? !IsShown(count) : System.PartsOf(count) is [var itself] && itself.Count == count);

    /// <summary>Whether a cell shows a count.</summary>
    public bool IsShown(int count) => _cellsOf.TryGetValue(count, out var cells) && cells.Exists(cell => cell.Shown(System, _rule) is not null);

    /// <summary>
    /// Holds back what the release before hid and this one would show, while the count is so little above the least that is shown that the two
    /// together would tell what it was to someone who knows that a person or two were added.
    /// </summary>
    /// <param name="wasHidden">Whether the release before hid a cell.</param>
    public void KeepHidden(Func<DraftCell, bool> wasHidden)
    {
        foreach (var cell in _cells)
        {
            if (cell.Shown(System, _rule) is null || !cell.Counts.Any(count => System.ValueOf(count) is > 0 and var value && value < _rule.SmallestShown + _rule.LeastFeasible) || !wasHidden(cell)) continue;
            foreach (var count in cell.Counts.Where(IsShown).ToList()) HoldBack(count);
        }
    }

    /// <summary>Holds back every cell that shows a count.</summary>
    /// <returns>All counts that are hidden by that, the count itself among them.</returns>
    public IReadOnlyList<int> HoldBack(int count)
    {
        var before = _cellsOf[count].Where(cell => cell.Shown(System, _rule) is not null).ToList();
        foreach (var cell in before)
        {
            cell.IsHeldBack = true;
            cell.Statistics?.HoldBack();
        }

        var hidden = before.SelectMany(cell => cell.Counts).Distinct().Where(each => !IsShown(each)).ToList();
        foreach (var each in hidden) Bound(each);
        return hidden.FindAll(each => System.ValueOf(each) > 0);
    }

    /// <summary>What a count is of, for the operator.</summary>
    public string NameOf(int count) => _cellsOf.TryGetValue(count, out var cells)
        ? string.Create(CultureInfo.InvariantCulture, $"{cells[0].Measure.Key.ToName()} of {cells[0].Site?.Code ?? cells[0].Region ?? "all sites"} in year {cells[0].Period.Year + 1} of the release{(cells[0].Period.Quarter is { } quarter ? $", quarter {quarter + 1}" : "")}")
        : "a count that is in no cell";

    /// <summary>
    /// Takes a hidden sum for one that was held back, which looks the same from outside: that it is below 8 is then not known. False where it was before.
    /// </summary>
    public bool GrantNothing(int sum)
    {
        if (!_cellsOf.ContainsKey(sum) || IsShown(sum) || System.PartsOf(sum).Length == 1 || !_notGranted.Add(sum)) return false;
        Bound(sum);
        return true;
    }

    /// <summary>How many of the statistics that are shown the moved counts would not give.</summary>
    /// <param name="moves">The moved counts.</param>
    /// <param name="most">Where there are as many, it does not matter how many more.</param>
    public int Differing(CountMoves moves, int most) => Differing(moves.Touched, moves.ChangeOf, most, holdBack: false);

    /// <summary>How many of the statistics that are shown other counts would not give.</summary>
    /// <param name="other">The counts.</param>
    /// <param name="holdBack">Hold back each of these statistics.</param>
    public int Differing(Alternative other, bool holdBack)
    {
        var changes = other.Counts.Zip(other.Changes).ToDictionary(each => each.First, each => each.Second);
        return Differing([.. other.Counts], count => changes.GetValueOrDefault(count), int.MaxValue, holdBack);
    }

    private int Differing(ReadOnlySpan<int> counts, Func<int, int> changeOf, int most, bool holdBack)
    {
        var touched = new Dictionary<UnitStatistics, HashSet<int>>();
        foreach (var count in counts)
        {
            if (changeOf(count) == 0 || !_statisticsOf.TryGetValue(count, out var places)) continue;
            foreach (var (statistics, site) in places)
            {
                if (!touched.TryGetValue(statistics, out var sites)) touched.Add(statistics, sites = []);
                sites.Add(site);
            }
        }

        var differing = 0;
        foreach (var (statistics, sites) in touched)
        {
            differing += statistics.Differing(changeOf, sites, holdBack);
            if (differing >= most) break;
        }

        return differing;
    }

    private void AddSite(ExactSite site, SiteCounts counts)
    {
        foreach (var ((measure, period), figure) in site.Figures)
        {
            var over = counts.Find(new CountKey(measure), period);
            var under = figure.Denominator is null ? null : counts.Find(new CountKey(measure, IsDenominator: true), period);
            Add(new DraftCell(MeasureCatalogue.Find(measure), period, over, under) { Site = site });
        }
    }

    private void Add(DraftCell cell)
    {
        _cells.Add(cell);
        foreach (var count in cell.Counts) Of(_cellsOf, count).Add(cell);
        if (cell.Denominator is { } of) _denominators.Add(of);
        if (cell.Statistics is not { } statistics) return;
        foreach (var (site, counts) in statistics.Sites.Index())
        {
            Of(_statisticsOf, counts.Numerator).Add((statistics, site));
            if (counts.Denominator is { } under) Of(_statisticsOf, under).Add((statistics, site));
        }
    }

    /// <summary>What is known of a count: its rounded value; that it is 1 to 7, to whoever guesses that the rule hid it; or nothing.</summary>
    private void Bound(int count)
    {
        var value = System.ValueOf(count);
        if (IsShown(count)) System.Bound(count, _rule.CountsOf(_rule.Count(value).GetValueOrDefault()));
        else if (_rule.Count(value) is null && !_notGranted.Contains(count)) System.Bound(count, (1, _rule.SmallestShown - 1));
        else System.Bound(count, (_denominators.Contains(count) ? 1 : 0, CountSystem.Unbounded));
    }

    private static List<T> Of<T>(Dictionary<int, List<T>> lists, int count)
    {
        if (!lists.TryGetValue(count, out var list)) lists.Add(count, list = []);
        return list;
    }
}
