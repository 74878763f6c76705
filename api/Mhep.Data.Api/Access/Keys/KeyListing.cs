using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>A key as lists show it.</summary>
/// <param name="Key">The key, without its secret.</param>
/// <param name="Scope">What it is bound to: 'TH', 'TH-SMI/ADA'; empty where it is bound to nothing.</param>
/// <param name="State">'valid', 'expired' or 'revoked'.</param>
internal sealed record KeyListing(ApiKey Key, string Scope, string State);
