using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance;

/// <summary>
/// Finds the figures of closed quarters that other returns would move: counts of a site and of its specialists, in quarters that
/// have ended and were wholly reported on.
/// </summary>
public static class Restatements
{
    /// <summary>
    /// All counts but two that move by their definition whenever a later return comes: one drops everybody who has left since, the other is
    /// only known at the end of coverage.
    /// </summary>
    private static readonly IReadOnlyList<MeasureKey> Measures =
    [
        .. MeasureCatalogue.All.Where(measure => measure.Unit == MeasureUnit.Count).Select(measure => measure.Key)
            .Where(key => key is not (MeasureKey.EngagementsToolRule or MeasureKey.CaseloadActive)),
    ];

    /// <summary>The figures that differ, the site's before its specialists', each by quarter and measure.</summary>
    /// <param name="before">The site so far.</param>
    /// <param name="after">The site as it would be; null: it would no longer be measured.</param>
    /// <param name="today">Quarters that end on this day or later are not closed.</param>
    public static IEnumerable<MovedFigure> Between(SiteFacts before, SiteFacts? after, DateOnly today)
    {
        if (QuestionOf(before, today) is not { } question) return [];
        var were = new PerformanceFigures(new Facts(0, [before]));
        var will = after is null ? null : new PerformanceFigures(new Facts(0, [after]));
        var ofSite = Compare(
            before.Code, null, were.OfSite(before, question), after is null ? null : will?.OfSite(after, question));
        return ofSite.Concat(before.Specialists.SelectMany(specialist =>
        {
            var same = after?.Specialist(specialist.Code);
            var moved = Compare(
                before.Code, specialist.Code, were.OfSpecialist(specialist, question), same is null ? null : will?.OfSpecialist(same, question));

            // That nothing of a specialist is known any more is no news where there was nothing.
            return moved.Where(figure => figure is not { Before: 0, After: null });
        }));
    }

    /// <summary>All quarters that have ended and that any return speaks of; null where there are none.</summary>
    private static PerformanceQuestion? QuestionOf(SiteFacts site, DateOnly today)
    {
        if (site.Record is not { FirstReturnDay: { } first, LastReturnDay: { } last }) return null;
        var newest = FinancialQuarter.Containing(last);
        if (newest.Last >= today) newest = FinancialQuarter.Containing(FinancialQuarter.Containing(today).First.AddDays(-1));
        var start = FinancialQuarter.Containing(first).First;
        return newest.Last < start
            ? null
            : new PerformanceQuestion { Measures = Measures, Period = PeriodRequest.Range(start, newest.Last), Grain = Grain.Quarter };
    }

    private static IEnumerable<MovedFigure> Compare(
        string site, string? specialist, IReadOnlyList<MeasureSeries> before, IReadOnlyList<MeasureSeries>? after)
    {
        var moved = new List<MovedFigure>();
        for (var series = 0; series < before.Count; series++)
        {
            for (var period = 0; period < before[series].Values.Count; period++)
            {
                if (before[series].Values[period] is not { Status: ValueStatus.Exact, Value: { } was } value) continue;
                var now = after?[series].Values[period] is { Status: ValueStatus.Exact, Value: { } known } ? known : (decimal?)null;
                if (now != was) moved.Add(new MovedFigure(site, specialist, value.Measure, FinancialQuarter.Containing(value.Period.Start), was, now));
            }
        }

        return moved.OrderBy(figure => figure.Quarter).ThenBy(figure => figure.Measure);
    }
}
