using System.Globalization;
using Mhep.Data.Api.Audit;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>The keys of a database: made, rotated and taken back.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="time">The clock.</param>
/// <param name="audited">Who makes and takes back keys.</param>
internal sealed class KeyStore(IDbContextFactory<MhepDbContext> database, TimeProvider time, Audited audited)
{
    private const int MostLiveInFamily = 2;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Makes a key. Its text is given here and never again.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="scope">What it is bound to.</param>
    /// <param name="expiresAt">From when on it is refused, UTC.</param>
    /// <param name="cancellationToken">Gives up; then there is no key.</param>
    /// <exception cref="AccessChangeException">The scope fits no role, names what is not there, or the key would be dead already.</exception>
    public async Task<KeyText> CreateAsync(string name, KeyScope scope, DateTime expiresAt, CancellationToken cancellationToken)
    {
        if (scope.Fault(isTyped: true) is { } fault) throw new AccessChangeException(fault, "key-scope");
        if (string.IsNullOrWhiteSpace(name)) throw new AccessChangeException("a key needs a --name that says what it is for.", "key-name");
        RequireLater(expiresAt);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var bound = await ScopeCodes.ReadAsync(context, cancellationToken);
        var text = KeyText.Create();
        context.ApiKeys.Add(new ApiKey
        {
            Id = text.Id,
            Family = text.Id,
            Hash = text.Hash,
            Name = name.Trim(),
            Role = scope.Role,
            ProviderId = scope.Provider is { } provider ? bound.Provider(provider) : null,
            CommissionerId = scope.Commissioner is { } commissioner ? bound.Commissioner(commissioner) : null,
            SpecialistCode = scope.Specialist is { } specialist ? bound.Specialist(scope.Sites[0], specialist) : null,
            Study = scope.Study,
            CreatedAt = Now,
            ExpiresAt = expiresAt,
            Sites = [.. scope.Sites.Select(bound.Site).Distinct().Select(site => new ApiKeySite { KeyId = text.Id, SiteId = site })],
        });
        await audited.WriteAsync(AuditAction.KeyCreated, text.Id, scope.Provider, DetailOf(scope.Role, expiresAt), cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return text;
    }

    /// <summary>Makes the successor of a key, with the same scope. Both are valid until the old one is revoked or expires.</summary>
    /// <param name="id">The key, by its id.</param>
    /// <param name="expiresAt">From when on the new one is refused, UTC.</param>
    /// <param name="cancellationToken">Gives up; then there is no new key.</param>
    /// <exception cref="AccessChangeException">There is no such live key, or two of its family live already.</exception>
    public async Task<(KeyText Key, ApiKey Old)> RotateAsync(string id, DateTime expiresAt, CancellationToken cancellationToken)
    {
        RequireLater(expiresAt);
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var old = await FindAsync(context, id, cancellationToken);
        if (!IsLive(old)) throw new AccessChangeException($"the key '{old.Id}' is no longer valid: make a new one with 'mhep keys create'.", "key-not-valid");
        var family = await context.ApiKeys.Where(key => key.Family == old.Family && key.RevokedAt == null).ToListAsync(cancellationToken);
        if (family.Count(IsLive) >= MostLiveInFamily)
            throw new AccessChangeException($"two keys of '{old.Name}' are valid already: revoke the older one first ('mhep keys list').", "key-two-live");
        var text = KeyText.Create();
        context.ApiKeys.Add(new ApiKey
        {
            Id = text.Id,
            Family = old.Family,
            Hash = text.Hash,
            Name = old.Name,
            Role = old.Role,
            ProviderId = old.ProviderId,
            CommissionerId = old.CommissionerId,
            SpecialistCode = old.SpecialistCode,
            Study = old.Study,
            CreatedAt = Now,
            ExpiresAt = expiresAt,
            Sites = [.. old.Sites.Select(site => new ApiKeySite { KeyId = text.Id, SiteId = site.SiteId })],
        });
        var detail = $"{DetailOf(old.Role, expiresAt)}, successor of {old.Id}";
        await audited.WriteAsync(AuditAction.KeyRotated, text.Id, await ProviderOfAsync(context, old, cancellationToken), detail, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return (text, old);
    }

    /// <summary>Takes a key back; a server notices within a second. Again for one that was: the same.</summary>
    /// <param name="id">The key, by its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AccessChangeException">There is no such key.</exception>
    public async Task<ApiKey> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var key = await FindAsync(context, id, cancellationToken);
        await audited.WriteAsync(
            AuditAction.KeyRevoked, key.Id, await ProviderOfAsync(context, key, cancellationToken), RoleNames.Of(key.Role), cancellationToken: cancellationToken);
        key.RevokedAt ??= Now;
        await context.SaveChangesAsync(cancellationToken);
        return key;
    }

    private static async Task<ApiKey> FindAsync(MhepDbContext context, string id, CancellationToken cancellationToken)
    {
        var bare = id.StartsWith(KeyText.Prefix, StringComparison.Ordinal) ? id[KeyText.Prefix.Length..] : id;
        return await context.ApiKeys.Include(key => key.Sites).FirstOrDefaultAsync(key => key.Id == bare, cancellationToken)
            ?? throw new AccessChangeException("there is no key of that id: 'mhep keys list' shows them.", "key-unknown");
    }

    private static async Task<string?> ProviderOfAsync(MhepDbContext context, ApiKey key, CancellationToken cancellationToken) =>
        await context.Providers.Where(provider => provider.Id == key.ProviderId).Select(provider => provider.Code).FirstOrDefaultAsync(cancellationToken);

    private static string DetailOf(Role role, DateTime expiresAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{RoleNames.Of(role)} until {expiresAt:yyyy-MM-dd'T'HH:mm'Z'}");

    private bool IsLive(ApiKey key) => key.RevokedAt is null && key.ExpiresAt > Now;

    private void RequireLater(DateTime expiresAt)
    {
        if (expiresAt <= Now) throw new AccessChangeException("--expires lies in the past: the key would be refused at once.", "key-expires");
    }
}
