using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Privacy;
using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.KeyRotations;

/// <summary>
/// Changes a provider's key. The new secret lies on the disk before anything uses it; then all lookups, encrypted ids and tombstones change in one commit with
/// the number of the key; then files are sealed anew, each as it is opened, under whichever key its header names. Whoever is killed leaves the old key or the new.
/// </summary>
/// <param name="database">Where clients are.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="scrub">Makes the disk forget what the old key could open.</param>
/// <param name="identity">The keys.</param>
/// <param name="folders">Where files are kept.</param>
/// <param name="worker">Brings what waits to its end first.</param>
/// <param name="time">The clock.</param>
public sealed class KeyRotation(
    IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, IStorageScrub scrub, ClientIdentity identity, WorkFolders folders, SubmissionWorker worker, TimeProvider time)
{
    private readonly Spool _spool = new(folders, identity);
    private readonly KeptChecks _checks = new(folders, identity, TimeSpan.Zero, time);
    private readonly KeptCopies _copies = new(folders, identity);

    /// <summary>Changes the key of a provider.</summary>
    /// <param name="providerCode">The provider, in any case.</param>
    /// <param name="cancellationToken">Stops the work: before the commit nothing has changed, after it <see cref="FinishAsync"/> goes on.</param>
    /// <returns>What was done; null where there is no such provider.</returns>
    /// <exception cref="KeysUnavailableException">The keys are not to be had, or a stored id cannot be opened with them. Nothing was changed.</exception>
    public async Task<KeyRotationReport?> RotateAsync(string providerCode, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var providers = await context.Providers.AsNoTracking().ToListAsync(cancellationToken);
        if (providers.Find(row => string.Equals(row.Code, providerCode, StringComparison.OrdinalIgnoreCase)) is not { } provider) return null;
        using var held = await worker.HoldAsync(provider.Code, cancellationToken);
        await MakeSecretAsync(context, provider, cancellationToken);
        var report = await CommitAsync(context, provider, cancellationToken);
        var files = Reseal(provider.Code, cancellationToken);
        return report with { Files = files, IsScrubbed = await scrub.ScrubAsync(context, cancellationToken) };
    }

    /// <summary>Seals the files anew that a killed change of a key left under the key before, of all providers.</summary>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>How many files.</returns>
    public async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var codes = await context.ProviderKeyVersions.Join(context.Providers, key => key.ProviderId, provider => provider.Id, (_, provider) => provider.Code).ToListAsync(cancellationToken);
        var files = 0;
        foreach (var code in codes)
        {
            using var lane = Lane.TryTake(folders.Spool, code);
            if (lane is not null) files += Reseal(code, cancellationToken);
        }

        if (files > 0) await scrub.ScrubAsync(context, cancellationToken);
        return files;
    }

    /// <summary>A secret that was made and never came into use is taken: whoever made it was killed.</summary>
    private async Task MakeSecretAsync(MhepDbContext context, Provider provider, CancellationToken cancellationToken)
    {
        var next = await KeyVersions.OfAsync(context, provider.Id, cancellationToken) + 1;
        if (next > byte.MaxValue) throw KeysUnavailableException.NoMoreVersions(identity.Folder);
        identity.KeysOf(provider.Code, await context.Clients.AnyAsync(cancellationToken)).Dispose();
        identity.CreateSecret(provider.Code, (byte)next);
    }

    private async Task<KeyRotationReport> CommitAsync(MhepDbContext context, Provider provider, CancellationToken cancellationToken)
    {
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        var before = await KeyVersions.OfAsync(context, provider.Id, cancellationToken);
        using var old = identity.KeysOf(provider.Code, clientsStored: true, before);
        using var fresh = identity.KeysOf(provider.Code, clientsStored: true, before + 1);
        var clients = await RederiveAsync(context, provider, old, fresh, cancellationToken);
        var tombstones = await context.Erasures.Where(erasure => erasure.ProviderId == provider.Id).ToListAsync(cancellationToken);
        foreach (var erasure in tombstones) erasure.Tombstone = fresh.NextTombstone(erasure.Tombstone, before + 1);
        await SetVersionAsync(context, provider, before + 1, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new KeyRotationReport(provider.Code, before, before + 1, clients, tombstones.Count, Files: 0, IsScrubbed: false);
    }

    private static async Task<int> RederiveAsync(MhepDbContext context, Provider provider, ProviderKeys old, ProviderKeys fresh, CancellationToken cancellationToken)
    {
        var clients = await context.Clients.AsNoTracking().Where(client => client.ProviderId == provider.Id)
            .Select(client => new { client.Id, client.OwnIdEncrypted }).ToListAsync(cancellationToken);
        foreach (var client in clients)
        {
            var ownId = old.Decrypt(client.OwnIdEncrypted, client.Id);
            var (lookup, encrypted) = (fresh.LookupOf(ownId).ToArray(), fresh.Encrypt(ownId, client.Id));
            await context.Clients.Where(row => row.Id == client.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Lookup, lookup).SetProperty(row => row.OwnIdEncrypted, encrypted), cancellationToken);
        }

        return clients.Count;
    }

    private async Task SetVersionAsync(MhepDbContext context, Provider provider, int version, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await context.ProviderKeyVersions.FindAsync([provider.Id], cancellationToken) is { } stored) (stored.Version, stored.RotatedAt) = (version, now);
        else context.Add(new ProviderKeyVersion { ProviderId = provider.Id, Version = version, RotatedAt = now });
    }

    private int Reseal(string providerCode, CancellationToken cancellationToken) =>
        _copies.Reseal(providerCode, cancellationToken) + _spool.Reseal(providerCode, cancellationToken) + _checks.Reseal(providerCode, cancellationToken);
}
