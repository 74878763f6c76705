using System.Security.Claims;
using Mhep.Data.Api.Access.Authentication;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Schema.Access;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Mhep.Data.Api.Access.Tokens;

/// <summary>Recognises tokens of the configured identity provider, and says as what their bearers ask.</summary>
/// <param name="options">Who is let in.</param>
/// <param name="services">Has the set-up of tokens where there is one.</param>
internal sealed class TokenReader(AccessOptions options, IServiceProvider services)
{
    // As long as the standard has subjects.
    private const int LongestText = 255;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Who bears a token, or why it is not accepted.</summary>
    public async ValueTask<CallerAnswer> FindAsync(string token)
    {
        if (options.Tokens is not { } trusted) return new CallerAnswer(Refusal.NotAccepted);
        var bearer = services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        var parameters = bearer.TokenValidationParameters.Clone();
        parameters.ConfigurationManager = bearer.ConfigurationManager as BaseConfigurationManager
            ?? throw new InvalidOperationException("The keys of the identity provider cannot be followed.");
        var result = await _handler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read || !IsOfPinnedKey(read, trusted))
            return new CallerAnswer(Refusal.NotAccepted);
        return CallerOf(result.ClaimsIdentity, read.ValidTo, trusted) is { } caller ? new CallerAnswer(caller) : new CallerAnswer(Refusal.NoRole);
    }

    private static bool IsOfPinnedKey(JsonWebToken token, TokenOptions options) =>
        token.Kid is { Length: > 0 } kid && (options.KeyIds.Count == 0 || options.KeyIds.Contains(kid, StringComparer.Ordinal));

    /// <summary>Null where the claims name no role, several, or not what the role is bound to: a guess could show too much.</summary>
    private static Caller? CallerOf(ClaimsIdentity claims, DateTime validTo, TokenOptions options)
    {
        var roles = claims.FindAll(options.RoleClaim).Select(claim => RoleOf(claim.Value, options)).OfType<Role>().Distinct().ToList();
        if (roles is not [var role]) return null;
        var scope = new KeyScope
        {
            Role = role,
            Provider = role == Role.Provider ? ProviderOf(claims, options) : null,
            Commissioner = role == Role.Commissioner ? OneOf(claims, options.CommissionerClaim) : null,
            Sites = role is Role.Funder or Role.EmploymentSpecialist ? [.. claims.FindAll(options.SiteClaim).Select(claim => claim.Value)] : [],
            Specialist = role == Role.EmploymentSpecialist ? OneOf(claims, options.SpecialistClaim) : null,
            Study = role == Role.Evaluator ? OneOf(claims, options.StudyClaim) : null,
        };
        return scope.Fault(isTyped: true) is not null ? null : new Caller
        {
            Name = Cut(claims.FindFirst(options.NameClaim)?.Value ?? claims.FindFirst("sub")?.Value ?? "A person"),
            Role = role,
            ProviderCode = scope.Provider,
            CommissionerCode = scope.Commissioner,
            SiteCodes = scope.Sites,
            SpecialistCode = scope.Specialist,
            Study = scope.Study,
            Subject = claims.FindFirst("sub")?.Value is { Length: > 0 } subject ? Cut(subject) : "without subject",
            ExpiresAt = new DateTimeOffset(validTo),
        };
    }

    private static Role? RoleOf(string value, TokenOptions options)
    {
        if (options.Roles.Count == 0) return RoleNames.Find(value);
        return options.Roles.TryGetValue(value, out var role) ? role : null;
    }

    private static string? ProviderOf(ClaimsIdentity claims, TokenOptions options)
    {
        if (OneOf(claims, options.ProviderClaim) is not { } value) return null;
        return options.Providers.Count == 0 ? value : options.Providers.GetValueOrDefault(value);
    }

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    /// <summary>The value of a claim; null where there is none, or where there are several.</summary>
    private static string? OneOf(ClaimsIdentity claims, string name) =>
        claims.FindAll(name).Select(claim => claim.Value).Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } value] ? value : null;
}
