using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>Quartiles and mean of the sites of a group, from exact values; each part null where a site that is not shown is part of it.</summary>
internal sealed record GroupStatistics(decimal? LowerQuartile, decimal? Median, decimal? UpperQuartile, decimal? MeanOfUnits)
{
    /// <summary>Nothing is shown.</summary>
    public static GroupStatistics None { get; } = new(null, null, null, null);

    /// <summary>Works them out, and marks the cells that they tell more of.</summary>
    /// <param name="units">The sites' cells of one period, those that have a value.</param>
    /// <param name="unit">What the values are a number of.</param>
    /// <param name="rule">The rule.</param>
    public static GroupStatistics Of(IReadOnlyList<UnitCell> units, MeasureUnit unit, SuppressionRule rule)
    {
        var ordered = units.Select(cell => (Cell: cell, Value: ValueOf(cell))).Where(item => item.Value is not null)
            .Select(item => (item.Cell, Value: item.Value.GetValueOrDefault())).OrderBy(item => item.Value).ToList();
        if (ordered.Count == 0) return None;
        var values = ordered.ConvertAll(item => item.Value);
        return new GroupStatistics(
            Quartile(0.25m), Quartile(0.5m), Quartile(0.75m), Tell(ordered.ConvertAll(item => item.Cell), values.Average()));

        decimal? Quartile(decimal share)
        {
            var place = (values.Count - 1) * share;
            return Tell([ordered[(int)Math.Floor(place)].Cell, ordered[(int)Math.Ceiling(place)].Cell], Quantile.Of(values, share));
        }

        decimal? Tell(IReadOnlyList<UnitCell> of, decimal value)
        {
            if (!of.All(cell => cell.IsShown(rule))) return null;
            foreach (var cell in of) cell.IsTold = true;
            return rule.Statistic(value, unit);
        }
    }

    private static decimal? ValueOf(UnitCell cell)
    {
        if (cell.Denominator is not { } denominator) return cell.Numerator;
        return denominator == 0 ? null : (decimal)cell.Numerator / denominator;
    }
}
