using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Peers;

/// <summary>The value of one of the units that are compared, wherever it comes from: exact facts, or a released cell.</summary>
/// <typeparam name="TUnit">How the caller knows units.</typeparam>
public sealed record PeerValue<TUnit>
{
    /// <summary>The unit.</summary>
    public required TUnit Unit { get; init; }

    /// <summary>A code of its own, which orders units that are otherwise alike.</summary>
    public required string Code { get; init; }

    /// <summary>The provider that it is part of.</summary>
    public required string ProviderCode { get; init; }

    /// <summary>Its value: a rate, or a count divided by full-time equivalents.</summary>
    public required MeasureValue Value { get; init; }

    /// <summary>The value before rounding; without it the value's own two parts.</summary>
    internal Ratio? Exact { get; init; }

    /// <summary>The denominator before rounding; without it the value's own.</summary>
    internal decimal? ExactDenominator { get; init; }

    internal Ratio? Compared => Exact
        ?? (Value is { Numerator: { } over, Denominator: { } under } ? Ratio.Of(over, under) : Value.Value is { } value ? Ratio.Of(value) : null);
}
