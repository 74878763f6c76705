namespace Mhep.Data.Analytics.Fidelity;

/// <summary>The three parts of the fidelity scale.</summary>
public enum FidelitySection
{
    /// <summary>Who works in the service.</summary>
    Staffing,

    /// <summary>How the service fits into mental health treatment.</summary>
    Organisation,

    /// <summary>What is done for clients.</summary>
    Services,
}
