namespace Mhep.Data.Analytics.Fidelity;

/// <summary>Of 125: exemplary 115-125, good 100-114, fair 74-99, below: not supported employment.</summary>
public enum FidelityBand
{
    /// <summary>115 of 125 and more.</summary>
    Exemplary,

    /// <summary>100 to 114 of 125.</summary>
    Good,

    /// <summary>74 to 99 of 125.</summary>
    Fair,

    /// <summary>Below 74 of 125.</summary>
    NotSupportedEmployment,
}
