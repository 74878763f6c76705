using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Access.Tokens;

/// <summary>Whose OpenID Connect tokens are accepted, and what their claims mean here.</summary>
internal sealed record TokenOptions
{
    /// <summary>Address of the identity provider, 'https://login.example/tenant'; its published keys check signatures.</summary>
    public required string Authority { get; init; }

    /// <summary>What a token must be made for.</summary>
    public required string Audience { get; init; }

    /// <summary>Who must have made it; null: the authority.</summary>
    public string? Issuer { get; init; }

    /// <summary>A file with the provider's keys (JSON Web Key Set), for servers that may not reach it; null: they are fetched.</summary>
    public string? KeySetFile { get; init; }

    /// <summary>Signatures that are accepted; none with a shared secret may be among them. Default RS256.</summary>
    public IReadOnlyList<string> Algorithms { get; init; } = ["RS256"];

    /// <summary>The only keys that are accepted, by their ids; empty, the default: every key that the provider publishes.</summary>
    public IReadOnlyList<string> KeyIds { get; init; } = [];

    /// <summary>The claim that says as what the caller asks. Default 'roles'.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>What values of <see cref="RoleClaim"/> mean; empty, the default: the names of our roles.</summary>
    public IReadOnlyDictionary<string, Role> Roles { get; init; } = new Dictionary<string, Role>();

    /// <summary>The claim that names the provider. Default 'provider'.</summary>
    public string ProviderClaim { get; init; } = "provider";

    /// <summary>What values of <see cref="ProviderClaim"/> mean, such as an organisation's id for a provider's code; empty: they are codes.</summary>
    public IReadOnlyDictionary<string, string> Providers { get; init; } = new Dictionary<string, string>();

    /// <summary>The claim that names the commissioner, by code. Default 'commissioner'.</summary>
    public string CommissionerClaim { get; init; } = "commissioner";

    /// <summary>The claim that names sites, by code, once for each. Default 'site'.</summary>
    public string SiteClaim { get; init; } = "site";

    /// <summary>The claim that names the specialist at the site, by code. Default 'specialist'.</summary>
    public string SpecialistClaim { get; init; } = "specialist";

    /// <summary>The claim that names an evaluator's study. Default 'study'.</summary>
    public string StudyClaim { get; init; } = "study";

    /// <summary>The claim that says what to call the caller. Default 'name'.</summary>
    public string NameClaim { get; init; } = "name";
}
