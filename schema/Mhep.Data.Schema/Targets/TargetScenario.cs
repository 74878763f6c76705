namespace Mhep.Data.Schema.Targets;

/// <summary>Which of a contract's expectations a target belongs to.</summary>
public enum TargetScenario
{
    /// <summary>The low case.</summary>
    Low,

    /// <summary>The expected case.</summary>
    Medium,

    /// <summary>The high case.</summary>
    High,
}
