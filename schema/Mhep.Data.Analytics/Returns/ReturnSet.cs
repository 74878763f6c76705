using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Returns;

/// <summary>The aggregate returns of a site or a specialist that may answer, and which of them do for a period.</summary>
internal sealed class ReturnSet
{
    private readonly ReportedTotals[] _returns;

    /// <summary>Keeps returns in order of their last and first days, a reported one before a sum.</summary>
    /// <param name="returns">The returns that no client-level return takes the place of.</param>
    public ReturnSet(IEnumerable<ReportedTotals> returns) =>
        _returns = [.. returns.OrderBy(totals => totals.Days.End).ThenBy(totals => totals.Days.Start).ThenBy(totals => totals.IsSum)];

    public static ReturnSet Empty { get; } = new([]);

    public IReadOnlyList<ReportedTotals> All => _returns;

    /// <summary>
    /// The returns to add up for a period: of those wholly inside it that report all the measures, the set without overlaps that
    /// covers most days; on a tie the one with most days reported rather than added up from specialists, then the finest.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="measures">What they must report.</param>
    public IReadOnlyList<ReportedTotals> Choose(DateRange period, ReadOnlySpan<MeasureKey> measures)
    {
        if (_returns.Length == 0 || measures.IsEmpty) return [];
        var candidates = new List<ReportedTotals>();
        foreach (var totals in _returns)
        {
            if (period.Contains(totals.Days) && Reports(totals, measures)) candidates.Add(totals);
        }

        return NonOverlapping.Best(candidates, totals => totals.Days, totals => totals.IsSum ? 0 : totals.Days.DayCount);
    }

    private static bool Reports(ReportedTotals totals, ReadOnlySpan<MeasureKey> measures)
    {
        foreach (var measure in measures)
        {
            if (totals[measure] is null) return false;
        }

        return true;
    }
}
