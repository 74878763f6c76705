using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Quality;

/// <summary>A share that says how good data are, defined and sourced as a measure is.</summary>
public sealed record DataShare
{
    /// <summary>'DATA_COMPLETENESS' or 'RETURNS_ON_TIME'.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it counts, with its exclusions.</summary>
    public required string Definition { get; init; }

    /// <summary>What the numerator counts.</summary>
    public required string CountedAs { get; init; }

    /// <summary>What it is divided by.</summary>
    public required string DividedBy { get; init; }

    /// <summary>Always a rate.</summary>
    public MeasureUnit Unit { get; init; } = MeasureUnit.Rate;

    /// <summary>More is better.</summary>
    public bool HigherIsBetter { get; init; } = true;

    /// <summary>Who defines it.</summary>
    public required string Source { get; init; }

    /// <summary>EXACT, MISSING where no return of clients speaks of the period, NOT_APPLICABLE where there was nothing to count.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>Numerator / denominator, rounded half to even at 6 places; null unless EXACT.</summary>
    public decimal? Value { get; init; }

    /// <summary>What was counted.</summary>
    public int? Numerator { get; init; }

    /// <summary>Of how many.</summary>
    public int? Denominator { get; init; }
}
