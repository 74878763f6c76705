namespace Mhep.Data.Analytics.Measures;

/// <summary>One entry of the measure catalogue: what the figure means, where the definition comes from.</summary>
public sealed record Measure
{
    /// <summary>The key it is asked for by.</summary>
    public required MeasureKey Key { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it counts, with its rules and exclusions. What no publication decides is marked 'Our choice'.</summary>
    public required string Definition { get; init; }

    /// <summary>What and whom it leaves out.</summary>
    public string Exclusions => MeasureExclusions.Of(Key);

    /// <summary>What is counted; of a median or mean, what is observed.</summary>
    public required string Numerator { get; init; }

    /// <summary>What it is divided by; null for counts.</summary>
    public string? Denominator { get; init; }

    /// <summary>What the value is a number of.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>Null for counts and days.</summary>
    public RateBasis? Basis { get; init; }

    /// <summary>From the service's start to the period's end, not within the period.</summary>
    public required bool Cumulative { get; init; }

    /// <summary>Months add up to years, specialists to sites.</summary>
    public required bool Additive { get; init; }

    /// <summary>Null where neither direction is better.</summary>
    public bool? HigherIsBetter { get; init; }

    /// <summary>Publication, section or page that defines it.</summary>
    public required string Source { get; init; }
}
