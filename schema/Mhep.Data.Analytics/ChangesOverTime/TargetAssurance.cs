namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>Whether a service that goes on as it does will reach its target.</summary>
public enum TargetAssurance
{
    /// <summary>The target lies beyond the limits, on the near side: chance alone will not miss it.</summary>
    ConsistentlyReached,

    /// <summary>The target lies within the limits: some periods will reach it and some will not, by chance.</summary>
    HitAndMiss,

    /// <summary>The target lies beyond the limits, on the far side: it will not be reached unless something changes.</summary>
    ConsistentlyNotReached,
}
