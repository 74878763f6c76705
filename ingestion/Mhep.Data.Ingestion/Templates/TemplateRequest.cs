namespace Mhep.Data.Ingestion.Templates;

/// <summary>Whose template is wanted. Exactly one of site and provider is named.</summary>
/// <param name="SiteCode">One site; null: all of a provider.</param>
/// <param name="ProviderCode">All sites of a provider; null: one site.</param>
/// <param name="IsPrefilled">Whether the current rows are to be in it, with the provider's own client ids.</param>
public sealed record TemplateRequest(string? SiteCode, string? ProviderCode, bool IsPrefilled);
