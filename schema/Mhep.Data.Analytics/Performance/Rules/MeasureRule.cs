using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>How a measure is worked out from facts: for one unit, and for several together.</summary>
internal abstract class MeasureRule
{
    /// <summary>Whether the figure speaks of the period's last day alone, as those of the caseload do.</summary>
    public virtual bool OfLastDay => false;

    /// <summary>The figure of one unit in a period.</summary>
    public abstract Figure Of(UnitFacts unit, DateRange period);

    /// <summary>
    /// The figure of several units together: what is known is added up. A rate adds numerators and denominators of the units of which
    /// both are known, since <see cref="Of"/> knows a rate only then.
    /// </summary>
    /// <param name="facts">The facts that the units are part of.</param>
    /// <param name="units">Sites, each once.</param>
    /// <param name="period">The period.</param>
    public virtual Figure Over(Facts facts, IReadOnlyList<UnitFacts> units, DateRange period)
    {
        var figures = new List<Figure>(units.Count);
        var known = new List<UnitFacts>(units.Count);
        var (missing, origins, isRatio) = (0, Origins.None, true);
        var numerator = 0m;
        decimal? denominator = 0m;
        foreach (var unit in units)
        {
            var figure = Of(unit, period);
            figures.Add(figure);
            if (figure.UnitsMissing > 0) missing++;
            if (!figure.IsKnown) continue;
            known.Add(unit);
            isRatio &= figure.Denominator is not null;
            numerator += figure.Numerator.GetValueOrDefault();
            denominator += figure.Denominator.GetValueOrDefault();
            origins |= figure.Origins;
        }

        var status = StatusOver(figures);
        if (known.Count == 0) return new Figure { Known = status, UnitsMissing = missing };
        var (numeratorTwice, denominatorTwice) = CountedTwice(facts, known, period.End);
        numerator -= numeratorTwice;
        denominator = isRatio ? denominator - denominatorTwice : null;
        return new Figure
        {
            Known = status,
            Value = ValueOf(numerator, denominator),
            Numerator = numerator,
            Denominator = denominator,
            UnitsIncluded = known.Count,
            UnitsMissing = missing,
            Origins = origins,
        };
    }

    /// <summary>
    /// The stored rows behind the figure of one unit: what they count adds up to its numerator and denominator; nothing where nothing is known.
    /// </summary>
    /// <param name="unit">A unit of traced facts.</param>
    /// <param name="period">The period.</param>
    /// <param name="rows">Where they go.</param>
    public void Trace(UnitFacts unit, DateRange period, TracedRows rows)
    {
        if (Of(unit, period).IsKnown) TraceKnown(unit, period, rows);
    }

    /// <summary>The rows of a figure that is known.</summary>
    protected abstract void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows);

    /// <summary>The value that numerator and denominator give.</summary>
    protected virtual Ratio? ValueOf(decimal numerator, decimal? denominator) =>
        denominator is { } under ? Ratio.Of(numerator, under) : Ratio.Of(numerator);

    /// <summary>People that a sum over sites counts more than once; events are never.</summary>
    protected internal virtual (int Numerator, int Denominator) CountedTwice(Facts facts, IReadOnlyList<UnitFacts> units, DateOnly day) => (0, 0);

    /// <summary>The status of a sum: with something missing in it PARTIAL; units that were not there are no part of it.</summary>
    protected internal static ValueStatus StatusOver(IReadOnlyList<Figure> figures)
    {
        var missing = figures.Any(figure => figure.Known == ValueStatus.Missing);
        if (!figures.Any(figure => figure.IsKnown)) return missing ? ValueStatus.Missing : ValueStatus.NotApplicable;
        return missing || figures.Any(figure => figure.Known == ValueStatus.Partial) ? ValueStatus.Partial : ValueStatus.Exact;
    }
}
