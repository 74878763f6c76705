using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Performance;

/// <summary>What is known of a measure in a period, before rounding and before anything is said about it.</summary>
internal readonly record struct Figure
{
    /// <summary>
    /// EXACT or PARTIAL when numerator (and denominator) are known, also where the denominator is 0; MISSING; or NOT_APPLICABLE when the
    /// unit was not there.
    /// </summary>
    public required ValueStatus Known { get; init; }

    /// <summary>The value; null where nothing is known, of a ratio of nothing, and of a median that was not reached.</summary>
    public Ratio? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public int UnitsIncluded { get; init; }

    public int UnitsMissing { get; init; }

    public Origins Origins { get; init; }

    public bool IsKnown => Known is ValueStatus.Exact or ValueStatus.Partial;

    /// <summary>The status that answers carry: a ratio of nothing is not applicable.</summary>
    public ValueStatus Status => IsKnown && Value is null ? ValueStatus.NotApplicable : Known;

    public static Figure Missing { get; } = new() { Known = ValueStatus.Missing, UnitsMissing = 1 };

    public static Figure NotApplicable { get; } = new() { Known = ValueStatus.NotApplicable };

    /// <summary>The figure of one unit that is known.</summary>
    public static Figure Of(ValueStatus known, Ratio? value, decimal? numerator, decimal? denominator, Origins origins) => new()
    {
        Known = known,
        Value = value,
        Numerator = numerator,
        Denominator = denominator,
        UnitsIncluded = 1,
        Origins = origins,
    };

    /// <summary>The figure of one unit by its status: only one that is known has a value.</summary>
    public static Figure By(ValueStatus known, Func<ValueStatus, Figure> value) => known switch
    {
        ValueStatus.Missing => Missing,
        ValueStatus.NotApplicable => NotApplicable,
        _ => value(known),
    };
}
