using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>A median or a mean of what was observed in the period; over several units, of the observations of all together.</summary>
/// <typeparam name="T">What was observed.</typeparam>
/// <param name="columnOf">Where a site's observations are.</param>
/// <param name="numberOf">An observation as a number: days, or hours a week.</param>
/// <param name="summarise">The median or mean of one observation or more; null where it was not reached.</param>
/// <param name="total">The sum that a mean shows as its numerator; null for medians.</param>
internal sealed class ObservationRule<T>(
    Func<SiteRecord, ObservationColumn<T>> columnOf, Func<T, decimal> numberOf, Func<List<T>, Ratio?> summarise, Func<List<T>, decimal>? total = null) : MeasureRule
    where T : IComparable<T>
{
    public override Figure Of(UnitFacts unit, DateRange period)
    {
        var (figure, observed) = Observe(unit, period);
        return figure.IsKnown ? Summary(figure, observed) : figure;
    }

    public override Figure Over(Facts facts, IReadOnlyList<UnitFacts> units, DateRange period)
    {
        var observed = units.Select(unit => Observe(unit, period)).ToList();
        var figures = observed.ConvertAll(item => item.Figure);
        var together = new Figure
        {
            Known = StatusOver(figures),
            UnitsIncluded = figures.Count(figure => figure.IsKnown),
            UnitsMissing = figures.Sum(figure => figure.UnitsMissing),
            Origins = figures.Aggregate(Origins.None, (all, figure) => all | figure.Origins),
        };
        return together.IsKnown ? Summary(together, [.. observed.SelectMany(item => item.Observed)]) : together;
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows)
    {
        foreach (var run in AnsweredDays.OfClients(unit, period).Rows.Runs)
        {
            foreach (var (value, trail) in columnOf(unit.Record).Traced(unit.Owner, run)) rows.Add(LineageRole.Observed, numberOf(value), trail);
        }
    }

    private (Figure Figure, List<T> Observed) Observe(UnitFacts unit, DateRange period)
    {
        var answered = AnsweredDays.OfClients(unit, period);
        var observed = new List<T>();
        foreach (var run in answered.Rows.Runs) columnOf(unit.Record).Collect(unit.Owner, run, observed);
        var known = answered.Known(anything: observed.Count > 0);
        return (Figure.By(known, status => Figure.Of(status, value: null, numerator: null, denominator: null, answered.Origins)), observed);
    }

    private Figure Summary(Figure figure, List<T> observed) => figure with
    {
        Value = observed.Count == 0 ? null : summarise(observed),
        Numerator = total?.Invoke(observed),
        Denominator = observed.Count,
    };
}
