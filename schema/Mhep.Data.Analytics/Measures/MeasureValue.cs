using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Measures;

/// <summary>The value of a measure in a period, with all that is needed to read it rightly.</summary>
public sealed record MeasureValue
{
    /// <summary>What is measured.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>The days it is measured over.</summary>
    public required Period Period { get; init; }

    /// <summary>Counts as whole numbers; rates as a share, rounded half to even at 6 places (an IN_PERIOD rate may pass 1).</summary>
    public decimal? Value { get; init; }

    /// <summary>Why a value is or is not there.</summary>
    public required ValueStatus Status { get; init; }

    /// <summary>What was counted; null where nothing is known, and for medians.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>What it is divided by: of a median or mean, how many were observed; null for counts.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Units that went into a value over several units, and those with nothing to give.</summary>
    public required int UnitsIncluded { get; init; }

    /// <summary>Units that should have reported and did not; a unit that was not there is in neither number.</summary>
    public required int UnitsMissing { get; init; }

    /// <summary>95% Wilson interval; only for COHORT rates.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The contract's target for the period, in the chosen scenario.</summary>
    public decimal? Target { get; init; }

    /// <summary>value / target (golab-2024 Appendix A: success rate), over the months of the target that are complete.</summary>
    public decimal? SuccessRate { get; init; }

    /// <summary>Where the figure comes from: client-level returns, aggregate returns, or both.</summary>
    public required IReadOnlyList<ReturnKind> Origin { get; init; }

    /// <summary>Whose figure it is; null of a value that was not worked out from facts, of which nothing more can be told.</summary>
    internal UnitGroup? Unit { get; init; }

    /// <summary>The rule that worked it out; null exactly where <see cref="Unit"/> is.</summary>
    internal MeasureRule? Rule { get; init; }
}
