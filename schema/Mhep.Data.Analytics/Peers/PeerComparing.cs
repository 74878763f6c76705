using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Compares the values of units that were given to it, whether they come from exact facts or from released cells.</summary>
public static class PeerComparing
{
    /// <summary>What the comparison comes to.</summary>
    /// <typeparam name="TUnit">How the caller knows units.</typeparam>
    /// <param name="measure">What was measured; two flows, medians and means are not compared.</param>
    /// <param name="unit">What the units are; specialists' rates are drawn together as well.</param>
    /// <param name="values">One value a unit.</param>
    public static PeerFigures<TUnit> Of<TUnit>(Measure measure, PerformanceUnit unit, IReadOnlyList<PeerValue<TUnit>> values)
    {
        var refusal = PeerBasis.Refusal(measure);
        var compared = refusal is null ? values.Where(value => IsCompared(measure, value)).Select(Compared<TUnit>.Of).ToList() : [];
        if (compared.Count == 0)
        {
            return new PeerFigures<TUnit>
            {
                Status = refusal is null ? StatusOfNothing(values) : ValueStatus.NotApplicable,
                PeerCount = 0,
                ProviderCount = 0,
                Places = refusal is null ? PeerPlaces.WithoutPlace(values) : [],
                Notes = [refusal ?? "No unit has a figure for the period that could be compared."],
            };
        }

        var isShare = PeerBasis.IsShare(measure);
        var funnel = isShare ? new PeerFunnel(compared.ConvertAll(each => (each.X, each.N))) : null;
        var shrinkage = isShare && unit == PerformanceUnit.EmploymentSpecialist ? BetaBinomial.Of(compared.ConvertAll(each => (each.X, each.N))) : null;
        var ordered = compared.Select(each => each.Value.Unrounded).Order().ToList();
        return new PeerFigures<TUnit>
        {
            Status = StatusOf(compared, values),
            PeerCount = compared.Count,
            ProviderCount = compared.Select(each => each.Source.ProviderCode).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            Minimum = Rounded(ordered[0]),
            LowerQuartile = Rounded(Quantile.Of(ordered, 0.25m)),
            Median = Rounded(Quantile.Of(ordered, 0.5m)),
            UpperQuartile = Rounded(Quantile.Of(ordered, 0.75m)),
            Maximum = Rounded(ordered[^1]),
            Pooled = Ratio.Of(compared.Sum(each => each.X), compared.Sum(each => each.N))?.Rounded,
            MeanOfUnits = Rounded(ordered.Average()),
            Places = new PeerPlaces(measure, ordered, funnel, shrinkage).Of(compared, values),
            Funnel = funnel?.ToFunnel(),
            Shrinkage = shrinkage is null ? null : PeerNotes.Of(shrinkage),
            Notes = PeerNotes.Of(measure, compared, values),
        };
    }

    /// <summary>A count must be whole: one with days missing would look small. A share of those who are known is still a share.</summary>
    private static bool IsCompared<TUnit>(Measure measure, PeerValue<TUnit> value) =>
        (value.Value.Status is ValueStatus.Exact or ValueStatus.Rounded || (value.Value.Status == ValueStatus.Partial && PeerBasis.IsShare(measure)))
        && value is { Compared: not null, Value: { Numerator: { } over, Denominator: { } under } }
        && (!PeerBasis.IsShare(measure) || over <= under);

    private static ValueStatus StatusOf<TUnit>(List<Compared<TUnit>> compared, IReadOnlyList<PeerValue<TUnit>> values)
    {
        if (compared.Count < values.Count(value => value.Value.Status != ValueStatus.NotApplicable)) return ValueStatus.Partial;
        if (compared.Exists(each => each.Source.Value.Status == ValueStatus.Partial)) return ValueStatus.Partial;
        return compared.Exists(each => each.Source.Value.Status == ValueStatus.Rounded) ? ValueStatus.Rounded : ValueStatus.Exact;
    }

    private static ValueStatus StatusOfNothing<TUnit>(IReadOnlyList<PeerValue<TUnit>> values)
    {
        if (values.Any(value => value.Value.Status == ValueStatus.Suppressed)) return ValueStatus.Suppressed;
        return values.All(value => value.Value.Status == ValueStatus.NotApplicable) ? ValueStatus.NotApplicable : ValueStatus.Missing;
    }

    private static decimal Rounded(decimal value) => Ratio.RoundedTo6Places(value);
}
