using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Peers;

/// <summary>A value that is part of a comparison, with its two parts.</summary>
/// <typeparam name="TUnit">How the caller knows units.</typeparam>
/// <param name="Source">Whose it is.</param>
/// <param name="Value">Before rounding.</param>
/// <param name="X">How many.</param>
/// <param name="N">Of how many, or for how many full-time equivalents; above 0.</param>
internal sealed record Compared<TUnit>(PeerValue<TUnit> Source, Ratio Value, decimal X, decimal N)
{
    public static Compared<TUnit> Of(PeerValue<TUnit> source) => new(
        source,
        source.Compared.GetValueOrDefault(),
        source.Value.Numerator.GetValueOrDefault(),
        source.ExactDenominator ?? source.Value.Denominator.GetValueOrDefault());
}
