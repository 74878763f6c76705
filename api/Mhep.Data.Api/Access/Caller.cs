using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Access;

/// <summary>
/// Who asks: what a key or a token says, and nothing that a request's arguments say. Codes are as the caller's key or token has
/// them, compared without regard to case.
/// </summary>
internal sealed record Caller
{
    /// <summary>What the caller is called.</summary>
    public required string Name { get; init; }

    /// <summary>As what the caller asks.</summary>
    public required Role Role { get; init; }

    /// <summary>The provider whose caller it is; null for roles that are not a provider's.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>The commissioner whose caller it is; null for other roles.</summary>
    public string? CommissionerCode { get; init; }

    /// <summary>The sites that the caller is bound to: a funder's contracts, a specialist's place of work.</summary>
    public IReadOnlyList<string> SiteCodes { get; init; } = [];

    /// <summary>The specialist who asks, at the one site of <see cref="SiteCodes"/>; null for other roles.</summary>
    public string? SpecialistCode { get; init; }

    /// <summary>The study that an evaluator works on; null for other roles.</summary>
    public string? Study { get; init; }

    /// <summary>The key asked with; null for a token, and for a caller who showed neither.</summary>
    public string? KeyId { get; init; }

    /// <summary>The identity provider's own id of a token's bearer ('sub'); null for a key.</summary>
    public string? Subject { get; init; }

    /// <summary>The caller as the audit log has it: by the id of the key or token, never by a name that someone chose.</summary>
    public AuditActor Actor => new(
        (KeyId, Subject) switch
        {
            ({ } key, _) => "key " + key,
            (_, { } subject) => "token " + subject,
            _ => Role == Role.Programme ? "this machine" : "unknown caller",
        },
        Role);

    /// <summary>Whether nobody knows who it is: neither key nor token, and not whoever is at the machine.</summary>
    public bool IsUnknown => KeyId is null && Subject is null && Role != Role.Programme;

    /// <summary>Providers that agreed to show figures of their specialists to this commissioner, in code order.</summary>
    public IReadOnlyList<string> SpecialistAgreements { get; init; } = [];

    /// <summary>Circles of three members or more that this provider is in today, in order of their names; none for other roles.</summary>
    public IReadOnlyList<CircleView> Circles { get; init; } = [];

    /// <summary>From this moment on the caller is nobody; null where that never comes.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The programme, by right of being at the machine or of starting the process.</summary>
    /// <param name="name">What to call it.</param>
    public static Caller Programme(string name) => new() { Name = name, Role = Role.Programme };

    /// <summary>
    /// Everything that decides what is seen: two callers of the same scope see the same, so one view serves both. Parts are
    /// escaped, so that no two scopes meet.
    /// </summary>
    public string Scope()
    {
        string?[] parts = [Role.ToString(), ProviderCode, CommissionerCode, SpecialistCode, Study];
        return string.Join('|', parts.Select(part => Uri.EscapeDataString((part ?? string.Empty).ToUpperInvariant())))
            + "|" + List(SiteCodes) + "|" + List(SpecialistAgreements)
            + "|" + string.Join(',', Circles.Select(circle => circle.Scope()));
    }

    private static string List(IReadOnlyList<string> codes) =>
        string.Join(',', codes.Select(code => Uri.EscapeDataString(code.ToUpperInvariant())).Order(StringComparer.Ordinal));
}
