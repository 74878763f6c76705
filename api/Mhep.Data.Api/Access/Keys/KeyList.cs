using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>Reads the keys of a database, without their secrets, which it does not have.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="time">The clock.</param>
internal sealed class KeyList(IDbContextFactory<MhepDbContext> database, TimeProvider time)
{
    /// <summary>All keys with what they are bound to, in order of creation.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<KeyListing>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var keys = await context.ApiKeys.AsNoTracking().Include(key => key.Sites).OrderBy(key => key.CreatedAt).ToListAsync(cancellationToken);
        var codes = await ScopeCodes.ReadAsync(context, cancellationToken);
        return [.. keys.Select(key => new KeyListing(key, codes.ScopeOf(key), StateOf(key)))];
    }

    private string StateOf(ApiKey key) => key switch
    {
        { RevokedAt: not null } => "revoked",
        _ when key.ExpiresAt <= time.GetUtcNow().UtcDateTime => "expired",
        _ => "valid",
    };
}
