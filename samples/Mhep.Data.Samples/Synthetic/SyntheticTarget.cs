using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented target of a site.</summary>
/// <param name="SiteCode">The site.</param>
/// <param name="Measure">Key of the measure, 'ENGAGEMENTS'.</param>
/// <param name="First">First day of its period.</param>
/// <param name="Last">Last day of its period.</param>
/// <param name="Scenario">Which of the contract's scenarios.</param>
/// <param name="Value">A count.</param>
/// <param name="Version">Version of the agreement.</param>
/// <param name="AgreedOn">When it was agreed.</param>
/// <param name="Reason">Why it was set or changed.</param>
public sealed record SyntheticTarget(
    string SiteCode,
    string Measure,
    DateOnly First,
    DateOnly Last,
    TargetScenario Scenario,
    int Value,
    string Version,
    DateOnly AgreedOn,
    string Reason);
