using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Rows;

/// <summary>A current target of a contract.</summary>
public sealed record TargetRow
{
    /// <summary>Code of the specialist it is for; null: the whole site.</summary>
    public string? Specialist { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>The days it is for; it is never split.</summary>
    public required DateRange Days { get; init; }

    /// <summary>Which of the contract's scenarios.</summary>
    public required TargetScenario Scenario { get; init; }

    /// <summary>A count, or a rate as a share.</summary>
    public required decimal Value { get; init; }

    /// <summary>Version of the agreement.</summary>
    public string? Version { get; init; }

    /// <summary>The day it was agreed on; of two for the same days the one agreed on last counts.</summary>
    public DateOnly? AgreedOn { get; init; }
}
