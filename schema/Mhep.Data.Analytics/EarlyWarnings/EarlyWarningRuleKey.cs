namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>What an early warning looks for; the catalogue of rules says how each is worked out.</summary>
public enum EarlyWarningRuleKey
{
    /// <summary>An outcome of a whole quarter below the contract's service level.</summary>
    ServiceLevel,

    /// <summary>Referrals of a whole quarter below the contract's low target.</summary>
    LowReferrals,

    /// <summary>Fewer than 70% of people referred engaged within 90 days.</summary>
    LowConversion,

    /// <summary>More than 25 people for each full-time equivalent in post.</summary>
    HighCaseload,

    /// <summary>More than 15% of the caseload in work when referred.</summary>
    HighInWorkShare,

    /// <summary>A month without an outcomes report, after it was due.</summary>
    NoOutcomesReport,

    /// <summary>A fidelity review that was due and has not been handed in.</summary>
    FidelityReviewOverdue,

    /// <summary>Jobs that reach 13 weeks soon, so that evidence can be asked for in time.</summary>
    EvidenceFallingDue,
}
