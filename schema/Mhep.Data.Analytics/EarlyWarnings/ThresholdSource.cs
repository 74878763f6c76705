namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>Who says from where on a warning is raised.</summary>
public enum ThresholdSource
{
    /// <summary>A published benchmark, of the days on which it was in force.</summary>
    Published,

    /// <summary>The contract, by its low target for the period. Without one the rule is off.</summary>
    Contract,

    /// <summary>Our choice, where the thing itself is what matters and no number was published.</summary>
    Ours,
}
