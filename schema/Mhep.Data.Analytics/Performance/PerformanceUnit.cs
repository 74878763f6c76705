namespace Mhep.Data.Analytics.Performance;

/// <summary>Whose figures are asked for.</summary>
public enum PerformanceUnit
{
    /// <summary>All sites together.</summary>
    Programme,

    /// <summary>A provider's sites together.</summary>
    Provider,

    /// <summary>One site.</summary>
    Site,

    /// <summary>One employment specialist at one site.</summary>
    EmploymentSpecialist,

    /// <summary>All sites of a policy focus together: what may be pooled, for learning disabilities never are with mental illness.</summary>
    PolicyFocus,
}
