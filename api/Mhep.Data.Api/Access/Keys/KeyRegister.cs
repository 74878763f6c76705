using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>Recognises keys that are sent. A revoked one is refused within <see cref="FreshValues{T}.Moment"/>, whichever process revoked it.</summary>
internal sealed class KeyRegister
{
    // What a key is held against that is not there: an unknown id costs the same steps as a wrong secret.
    private static readonly string NoKey = KeyText.Create().Hash;

    private readonly IDbContextFactory<MhepDbContext> _database;
    private readonly TimeProvider _time;
    private readonly KeyUseRecorder _uses;
    private readonly FreshValues<KnownKey?> _keys;

    /// <summary>Recognises the keys of a database.</summary>
    /// <param name="database">Where they are stored.</param>
    /// <param name="time">The clock.</param>
    /// <param name="uses">Told of each key that was recognised.</param>
    public KeyRegister(IDbContextFactory<MhepDbContext> database, TimeProvider time, KeyUseRecorder uses)
    {
        (_database, _time, _uses) = (database, time, uses);
        _keys = new FreshValues<KnownKey?>(time, ReadAsync);
    }

    /// <summary>Who holds a key; null where it was never made, is another's, expired or was revoked.</summary>
    public async ValueTask<Caller?> FindAsync(KeyText sent)
    {
        var known = await _keys.FindAsync(sent.Id);
        if (!sent.Matches(known?.Hash ?? NoKey) || known is null || known.IsRevoked) return null;
        if (known.Caller.ExpiresAt <= _time.GetUtcNow()) return null;
        _uses.Add(known.Caller.KeyId!, known.LastUsedAt);
        return known.Caller;
    }

    private async Task<KnownKey?> ReadAsync(string id)
    {
        await using var context = await _database.CreateDbContextAsync();
        var found = await (
            from key in context.ApiKeys.AsNoTracking()
            where key.Id == id
            join provider in context.Providers on key.ProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            join commissioner in context.Commissioners on key.CommissionerId equals commissioner.Id into commissioners
            from commissioner in commissioners.DefaultIfEmpty()
            select new
            {
                Key = key,
                Provider = provider.Code,
                Commissioner = commissioner.Code,
                Sites = key.Sites.Join(context.Sites, bound => bound.SiteId, site => site.Id, (_, site) => site.Code).ToList(),
            }).FirstOrDefaultAsync();
        if (found is null) return null;
        var stored = found.Key;
        return new KnownKey(stored.Hash, stored.RevokedAt is not null, stored.LastUsedAt, new Caller
        {
            Name = stored.Name,
            Role = stored.Role,
            ProviderCode = found.Provider,
            CommissionerCode = found.Commissioner,
            SiteCodes = found.Sites,
            SpecialistCode = stored.SpecialistCode,
            Study = stored.Study,
            KeyId = stored.Id,
            ExpiresAt = new DateTimeOffset(stored.ExpiresAt),
        });
    }

    private sealed record KnownKey(string Hash, bool IsRevoked, DateTime? LastUsedAt, Caller Caller);
}
