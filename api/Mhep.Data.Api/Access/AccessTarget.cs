using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Api.Access;

/// <summary>Whose the thing is that someone wants to see.</summary>
internal readonly record struct AccessTarget
{
    /// <summary>The provider that runs the site or handed the file in; null: the programme, or several.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>Who pays for the site, or for any of the provider's sites; empty where nobody is named.</summary>
    public IReadOnlyList<string>? CommissionerCodes { get; init; }

    /// <summary>The site; null for a file.</summary>
    public string? SiteCode { get; init; }

    /// <summary>The specialist; null for what is not a specialist's.</summary>
    public string? SpecialistCode { get; init; }

    /// <summary>A site.</summary>
    public static AccessTarget Of(SiteDescription site) => new()
    {
        ProviderCode = site.ProviderCode,
        CommissionerCodes = site.CommissionerCode is { } code ? [code] : null,
        SiteCode = site.Code,
    };

    /// <summary>A file of a provider.</summary>
    /// <param name="providerCode">The provider; null: the programme, or several.</param>
    /// <param name="facts">The version that says who pays for its sites.</param>
    public static AccessTarget OfFile(string? providerCode, Facts facts) => new()
    {
        ProviderCode = providerCode,
        CommissionerCodes = [.. facts.Sites
            .Where(site => string.Equals(site.Description.ProviderCode, providerCode, StringComparison.OrdinalIgnoreCase))
            .Select(site => site.Description.CommissionerCode).OfType<string>()],
    };
}
