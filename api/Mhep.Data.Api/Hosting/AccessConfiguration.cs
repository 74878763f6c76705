using System.Globalization;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Tokens;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Hosting;

/// <summary>
/// Who is let in, from a file and from environment variables that begin with <c>MHEP_</c> (<c>MHEP_Access__UnknownCaller</c>), which
/// overrule it.
/// </summary>
internal static class AccessConfiguration
{
    /// <summary>Reads it; the defaults where nothing is said.</summary>
    /// <param name="file">A JSON file; null for none.</param>
    /// <exception cref="CommandException">Something in it makes no sense.</exception>
    public static AccessOptions Read(string? file)
    {
        var configuration = OperatorConfiguration.Load(file);
        var access = configuration.GetSection("Access");
        var tokens = configuration.GetSection("OpenIdConnect");
        return new AccessOptions
        {
            UnknownCaller = UnknownCallerOf(access["UnknownCaller"]),
            MostFailedAttempts = access["MostFailedAttempts"] is { } text
                ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most : throw Wrong("Access:MostFailedAttempts", "a whole number above 0")
                : new AccessOptions().MostFailedAttempts,
            KeysOverApi = access["KeysOverApi"] is { } allowed && (bool.TryParse(allowed, out var isAllowed) ? isAllowed : throw Wrong("Access:KeysOverApi", "true or false")),
            Tokens = tokens.Exists() ? TokensOf(tokens) : null,
        };
    }

    /// <summary>Nobody, or one who sees released cells: anything more without a key would be a hole in every other rule.</summary>
    private static Role? UnknownCallerOf(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" or "NONE" => null,
        "PEER" => Role.Peer,
        _ => throw Wrong("Access:UnknownCaller", "NONE or PEER"),
    };

    private static TokenOptions TokensOf(IConfigurationSection section)
    {
        var defaults = new TokenOptions { Authority = string.Empty, Audience = string.Empty };
        var algorithms = ListOf(section, "Algorithms") ?? defaults.Algorithms;
        if (!algorithms.All(IsAsymmetric)) throw Wrong("OpenIdConnect:Algorithms", "signatures with a private key, such as RS256, PS256 or ES256");
        var keySet = section["KeySetFile"] is { Length: > 0 } path ? path : null;
        if (keySet is not null && !File.Exists(keySet)) throw Wrong("OpenIdConnect:KeySetFile", "a file that is there");
        var authority = section["Authority"];
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            throw Wrong("OpenIdConnect:Authority", "an address that begins with https://");
        return defaults with
        {
            Authority = authority,
            Audience = section["Audience"] is { Length: > 0 } audience ? audience : throw Wrong("OpenIdConnect:Audience", "what tokens are made for"),
            Issuer = section["Issuer"] is { Length: > 0 } issuer ? issuer : null,
            KeySetFile = keySet,
            Algorithms = algorithms,
            KeyIds = ListOf(section, "KeyIds") ?? [],
            RoleClaim = section["RoleClaim"] ?? defaults.RoleClaim,
            Roles = section.GetSection("Roles").GetChildren().ToDictionary(
                entry => entry.Key, entry => RoleNames.Find(entry.Value ?? string.Empty) ?? throw Wrong($"OpenIdConnect:Roles:{entry.Key}", $"one of {RoleNames.All}")),
            ProviderClaim = section["ProviderClaim"] ?? defaults.ProviderClaim,
            Providers = section.GetSection("Providers").GetChildren().ToDictionary(entry => entry.Key, entry => entry.Value ?? string.Empty),
            CommissionerClaim = section["CommissionerClaim"] ?? defaults.CommissionerClaim,
            SiteClaim = section["SiteClaim"] ?? defaults.SiteClaim,
            SpecialistClaim = section["SpecialistClaim"] ?? defaults.SpecialistClaim,
            StudyClaim = section["StudyClaim"] ?? defaults.StudyClaim,
            NameClaim = section["NameClaim"] ?? defaults.NameClaim,
        };
    }

    private static List<string>? ListOf(IConfigurationSection section, string name) =>
        section.GetSection(name) is { } list && list.Exists() ? [.. list.GetChildren().Select(entry => entry.Value).OfType<string>()] : null;

    private static bool IsAsymmetric(string algorithm) =>
        algorithm is ['R' or 'P' or 'E', 'S', _, _, _];

    private static CommandException Wrong(string member, string expected) => new($"{member} of the configuration must be {expected}.");
}
