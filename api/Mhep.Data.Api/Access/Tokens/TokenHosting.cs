using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Mhep.Data.Api.Access.Tokens;

/// <summary>Sets up how tokens are checked: everything that a token could choose for itself is pinned.</summary>
internal static class TokenHosting
{
    /// <summary>Registers the reader of tokens, which refuses all of them where none are configured.</summary>
    public static void AddTokens(this IServiceCollection services, TokenOptions? options)
    {
        services.AddSingleton<TokenReader>();
        if (options is not null) services.AddAuthentication().AddJwtBearer(bearer => Configure(bearer, options));
    }

    private static void Configure(JwtBearerOptions bearer, TokenOptions options)
    {
        bearer.Authority = options.Authority;
        bearer.Audience = options.Audience;
        bearer.MapInboundClaims = false; // A claim is asked for by the name that it has.
        if (options.KeySetFile is { } file) bearer.Configuration = KeysOf(file, options);
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = options.Algorithms,
            ValidIssuer = options.Issuer ?? options.Authority,
            ValidAudience = options.Audience,
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateLifetime = true,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = false, // Only the key that the token names, and only if the provider has it.
            ClockSkew = TimeSpan.FromSeconds(30),
        };
    }

    private static OpenIdConnectConfiguration KeysOf(string file, TokenOptions options)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = options.Issuer ?? options.Authority };
        foreach (var key in new JsonWebKeySet(File.ReadAllText(file)).GetSigningKeys()) configuration.SigningKeys.Add(key);
        return configuration;
    }
}
