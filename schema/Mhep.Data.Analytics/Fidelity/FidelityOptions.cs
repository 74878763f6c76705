namespace Mhep.Data.Analytics.Fidelity;

/// <summary>What no publication decides about fidelity reviews.</summary>
public sealed record FidelityOptions
{
    /// <summary>Months from one independent review to the next; null: not agreed, so no due date is shown.</summary>
    public int? IndependentReviewIntervalMonths { get; init; }
}
