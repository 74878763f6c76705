using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>One measure of one group in one financial year, from exact figures to released cells.</summary>
internal sealed class GroupYear
{
    private readonly PolicyFocus _focus;
    private readonly FinancialYear _year;
    private readonly List<SiteFacts> _sites;
    private readonly List<UnitCell?[]> _rows;
    private readonly SuppressionRule _rule;
    private readonly UnitCell?[] _group;
    private readonly GroupStatistics[] _statistics = [.. Enumerable.Repeat(GroupStatistics.None, CellTable.Periods)];

    /// <summary>Adds the sites' exact figures up.</summary>
    public GroupYear(PolicyFocus focus, FinancialYear year, List<SiteFacts> sites, Measure measure, List<UnitCell?[]> rows, SuppressionRule rule)
    {
        (_focus, _year, _sites, Measure, _rows, _rule) = (focus, year, sites, measure, rows, rule);
        _group = [.. Enumerable.Range(0, CellTable.Periods).Select(SumOf)];
    }

    /// <summary>What is measured.</summary>
    public Measure Measure { get; }

    /// <summary>Holds back every rate of which a part is a count that was held back.</summary>
    public void FollowHeldBack(IEnumerable<GroupYear> counts)
    {
        foreach (var count in counts)
        {
            foreach (var (mine, theirs) in _rows.Append(_group).Zip(count._rows.Append(count._group)))
            {
                for (var period = 0; period < CellTable.Periods; period++)
                {
                    if (mine[period] is { } cell && theirs[period] is { IsHeldBack: true }) cell.IsHeldBack = true;
                }
            }
        }
    }

    /// <summary>Works out quartiles and means, then audits, and holds back what tells too much.</summary>
    public void Protect()
    {
        for (var period = 0; period < CellTable.Periods; period++)
        {
            if (_group[period]?.IsShown(_rule) == true)
                _statistics[period] = GroupStatistics.Of([.. _rows.Select(row => row[period]).OfType<UnitCell>()], Measure.Unit, _rule);
        }

        var table = new CellTable(_rows, _group, _rule);
        var wasTold = table.Cells.Any(cell => cell.IsTold);
        var heldBack = table.Protect();
        if (heldBack > 0 || (wasTold && !table.Cells.Any(cell => cell.IsTold))) Array.Fill(_statistics, GroupStatistics.None);
    }

    /// <summary>What is released.</summary>
    public IEnumerable<ReleasedCell> Cells()
    {
        for (var period = 0; period < CellTable.Periods; period++)
        {
            for (var site = 0; site < _sites.Count; site++)
            {
                if (_rows[site][period] is { } cell) yield return Released(cell, period) with { SiteCode = _sites[site].Code, UnitsIncluded = 1, Providers = 1 };
            }

            if (_group[period] is not { } sum) continue;
            var included = _rows.Count(row => row[period] is not null);
            var released = Released(sum, period) with { UnitsIncluded = included, UnitsMissing = _rows.Count - included, Providers = ProvidersIn(period) };
            var statistics = _statistics[period];
            yield return sum.IsShown(_rule)
                ? released with
                {
                    LowerQuartile = statistics.LowerQuartile, Median = statistics.Median, UpperQuartile = statistics.UpperQuartile, MeanOfUnits = statistics.MeanOfUnits,
                }
                : released;
        }
    }

    private ReleasedCell Released(UnitCell cell, int period)
    {
        var released = new ReleasedCell
        {
            PolicyFocus = _focus, Measure = Measure.Key, Days = DaysOf(period), Status = ValueStatus.Suppressed, UnitsIncluded = 0, UnitsMissing = 0, Providers = 0,
        };
        if (!cell.IsShown(_rule)) return released;
        if (cell.Denominator is not { } denominator)
            return _rule.Count(cell.Numerator) is { } count ? released with { Status = ValueStatus.Rounded, Value = count, Numerator = count } : released;
        return _rule.Rate(cell.Numerator, denominator) is { } rate
            ? released with { Status = ValueStatus.Rounded, Value = Ratio.Of(rate.Numerator, rate.Denominator)?.Rounded, Numerator = rate.Numerator, Denominator = rate.Denominator }
            : released;
    }

    private DateRange DaysOf(int period)
    {
        if (period == CellTable.Year) return _year.Days;
        return FinancialQuarter.Containing(_year.First.AddMonths(3 * period)).Days;
    }

    private UnitCell? SumOf(int period)
    {
        var cells = _rows.Select(row => row[period]).OfType<UnitCell>().ToList();
        if (cells.Count == 0) return null;
        return new UnitCell
        {
            Numerator = cells.Sum(cell => cell.Numerator),
            Denominator = cells[0].Denominator is null ? null : cells.Sum(cell => cell.Denominator),
            IsOfTooFew = ProvidersIn(period) < _rule.LeastProviders,
        };
    }

    private int ProvidersIn(int period) => _sites.Where((_, site) => _rows[site][period] is not null)
        .Select(site => site.Description.ProviderCode).Distinct(StringComparer.OrdinalIgnoreCase).Count();
}
