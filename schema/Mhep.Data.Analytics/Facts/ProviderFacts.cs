namespace Mhep.Data.Analytics;

/// <summary>A provider and its listed sites.</summary>
/// <param name="Code">Stable short code used by the programme.</param>
/// <param name="Name">As the list of sites has it; where rows differ, that of the first site in code order.</param>
/// <param name="Sites">Its sites, in code order; at least one.</param>
public sealed record ProviderFacts(string Code, string Name, IReadOnlyList<SiteFacts> Sites);
