using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Keys;

/// <summary>A key that a program or a BI tool asks with, without its secret, which is stored nowhere.</summary>
public sealed class ApiKey
{
    private readonly KeyListing _listing;

    internal ApiKey(KeyListing listing) => _listing = listing;

    /// <summary>Beginning of the key with its public part, 'mhep_0f3k...', by which it is found, rotated and revoked.</summary>
    public string Prefix => KeyText.Prefix + _listing.Key.Id;

    /// <summary>What it is for, as the person who made it put it.</summary>
    public string Name => _listing.Key.Name;

    /// <summary>As what its holder asks.</summary>
    public Role Role => _listing.Key.Role;

    /// <summary>What it is bound to, by codes: 'WWT', 'TH-SMI/ADA'; empty where it is bound to nothing.</summary>
    public string Scope => _listing.Scope;

    /// <summary>'valid', 'expired' or 'revoked'.</summary>
    public string State => _listing.State;

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt => new(_listing.Key.CreatedAt);

    /// <summary>From when on it is refused, UTC.</summary>
    public DateTimeOffset ExpiresAt => new(_listing.Key.ExpiresAt);

    /// <summary>When it was taken back, UTC; null: it was not.</summary>
    public DateTimeOffset? RevokedAt => _listing.Key.RevokedAt is { } moment ? new DateTimeOffset(moment) : null;

    /// <summary>When it was last accepted, UTC, to the hour; null: never.</summary>
    public DateTimeOffset? LastUsedAt => _listing.Key.LastUsedAt is { } moment ? new DateTimeOffset(moment) : null;
}
