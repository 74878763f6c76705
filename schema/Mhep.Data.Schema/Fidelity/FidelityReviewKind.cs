namespace Mhep.Data.Schema.Fidelity;

/// <summary>Who scored a fidelity review.</summary>
public enum FidelityReviewKind
{
    /// <summary>Reviewers from outside the service.</summary>
    Independent,

    /// <summary>The service itself.</summary>
    SelfAssessment,
}
