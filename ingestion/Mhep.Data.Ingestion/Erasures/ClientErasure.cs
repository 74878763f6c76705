using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Privacy;
using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>
/// Erases a person: from every version of the data, the findings, the kept copies and the files of the day, and from the bytes on the disk; leaves a tombstone that
/// keeps the person out, and proves that nothing is left. The database is done in one commit; what comes after it can be done again as often as it takes.
/// </summary>
/// <param name="database">Where the person is.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="scrub">Makes the disk forget.</param>
/// <param name="identity">The keys.</param>
/// <param name="folders">Where files are kept.</param>
/// <param name="worker">Brings what waits to its end first.</param>
/// <param name="time">The clock.</param>
public sealed class ClientErasure(
    IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, IStorageScrub scrub, ClientIdentity identity, WorkFolders folders, SubmissionWorker worker, TimeProvider time)
{
    private readonly ErasedFiles _files = new(new Spool(folders, identity), new KeptChecks(folders, identity, TimeSpan.Zero, time), new KeptCopies(folders, identity), identity, time);
    private readonly ErasureSearch _search = new(scrub);

    /// <summary>Says what an erasure would take out; changes nothing.</summary>
    /// <param name="providerCode">The provider, in any case.</param>
    /// <param name="ownId">The provider's own id of the client.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KeysUnavailableException">The keys are not to be had.</exception>
    public async Task<ErasureReport> PreviewAsync(string providerCode, string ownId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        if (await ProviderAsync(context, providerCode, cancellationToken) is not { } provider) return Nothing(ErasureOutcome.UnknownProvider, providerCode);
        var (client, erasure, _) = await FindAsync(context, provider, ownId, cancellationToken);
        if (client is null && erasure is null) return Nothing(ErasureOutcome.NotThere, provider.Code);
        var places = _files.PlacesOf(provider.Code, ownId, cancellationToken);
        var person = client is null ? null : await StoredPerson.ReadAsync(context, client, places, cancellationToken);
        return new ErasureReport
        {
            Outcome = ErasureOutcome.Preview,
            ProviderCode = provider.Code,
            Sites = await CodesAsync(context, person?.Sites ?? [], cancellationToken),
            Removed =
            [
                .. person is null ? [] : await person.CountAsync(_files.WithoutCopy(context, provider.Id), cancellationToken),
                TextsCount(await new WrittenTexts(context, provider.Id, ownId).CountAsync(cancellationToken)),
                .. await _files.CountAsync(context, provider.Code, places, cancellationToken),
            ],
        };
    }

    /// <summary>Erases a person. Of one who was erased before, whatever was left to do is done, and looked for again.</summary>
    /// <param name="providerCode">The provider, in any case.</param>
    /// <param name="ownId">The provider's own id of the client.</param>
    /// <param name="cancellationToken">Stops the work: before the commit nothing has happened, after it the same command goes on.</param>
    /// <exception cref="KeysUnavailableException">The keys are not to be had. Nothing was changed.</exception>
    /// <exception cref="IOException">An earlier file cannot be brought to its end, or the disk refuses.</exception>
    public async Task<ErasureReport> EraseAsync(string providerCode, string ownId, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (await ProviderAsync(context, providerCode, cancellationToken) is not { } provider) return Nothing(ErasureOutcome.UnknownProvider, providerCode);

        // Nothing of either may be loaded between the look at their files and the end.
        using var own = await worker.HoldAsync(provider.Code, cancellationToken);
        using var programmes = await worker.HoldAsync(null, cancellationToken);
        var places = _files.PlacesOf(provider.Code, ownId, cancellationToken);
        var (erased, marks) = await CommitAsync(context, provider, ownId, places, cancellationToken);
        if (erased is null) return Nothing(ErasureOutcome.NotThere, provider.Code);
        erased = erased with { Removed = [.. erased.Removed, .. await _files.RemoveAsync(context, provider.Code, cancellationToken)] };
        _files.TakeOut(provider.Code, new WrittenTexts(context, provider.Id, ownId), cancellationToken);
        return await ProveAsync(context, erased, marks, ownId, cancellationToken);
    }

    /// <summary>Erases people whose rows are no longer kept, each in a commit of its own; files and disk are done once for all.</summary>
    /// <param name="providerCode">The provider, as its code is stored.</param>
    /// <param name="clients">Internal ids of its clients.</param>
    /// <param name="cancellationToken">Stops between people.</param>
    /// <returns>How many.</returns>
    /// <exception cref="KeysUnavailableException">The keys are not to be had.</exception>
    internal async Task<int> EraseManyAsync(string providerCode, IReadOnlyCollection<long> clients, CancellationToken cancellationToken)
    {
        using (var own = await worker.HoldAsync(providerCode, cancellationToken))
        using (var programmes = await worker.HoldAsync(null, cancellationToken))
        {
            var ownIds = await OwnIdsAsync(providerCode, clients, cancellationToken);
            var places = _files.PlacesOf(providerCode, ownIds.Select(IdentityText.ComparedOfClient).ToHashSet(StringComparer.Ordinal), cancellationToken);
            foreach (var ownId in ownIds)
            {
                await using var context = database.CreateDbContext();
                if (await ProviderAsync(context, providerCode, cancellationToken) is { } provider)
                    await CommitAsync(context, provider, ownId, [.. places[IdentityText.ComparedOfClient(ownId)]], cancellationToken);
            }
        }

        await FinishAsync(cancellationToken);
        return clients.Count;
    }

    private async Task<IReadOnlyList<string>> OwnIdsAsync(string providerCode, IReadOnlyCollection<long> clients, CancellationToken cancellationToken)
    {
        var wanted = clients.ToList();
        await using var context = database.CreateDbContext();
        using var keys = identity.KeysOf(providerCode, clientsStored: true);
        var stored = await context.Clients.AsNoTracking().Where(client => EF.Parameter(wanted).Contains(client.Id)).ToListAsync(cancellationToken);
        return stored.ConvertAll(client => keys.Decrypt(client.OwnIdEncrypted, client.Id));
    }

    /// <summary>Does what a killed erasure left to do beside the database; takes no id, tombstones are enough.</summary>
    /// <param name="cancellationToken">Stops between providers.</param>
    /// <returns>How many erasures were finished.</returns>
    public async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var unfinished = await context.Erasures.AsNoTracking().Where(erasure => erasure.FinishedAt == null)
            .Join(context.Providers, erasure => erasure.ProviderId, provider => provider.Id, (erasure, provider) => new { erasure.Id, provider.Code })
            .ToListAsync(cancellationToken);
        var finished = 0;
        foreach (var provider in unfinished.GroupBy(item => item.Code, StringComparer.Ordinal))
        {
            using var own = Lane.TryTake(folders.Spool, provider.Key);
            using var programmes = own is null ? null : Lane.TryTake(folders.Spool, null);
            if (programmes is null) continue;
            await _files.RemoveAsync(context, provider.Key, cancellationToken);
            if (!await scrub.ScrubAsync(context, cancellationToken)) continue;
            foreach (var erasure in provider) await MarkFinishedAsync(context, erasure.Id, cancellationToken);
            finished += provider.Count();
        }

        return finished;
    }

    /// <summary>All of the database's part, in one transaction.</summary>
    private async Task<(ErasureReport? Report, ErasureMarks Marks)> CommitAsync(
        MhepDbContext context, Provider provider, string ownId, IReadOnlyList<(Guid Submission, int Sheet, int Row)> places, CancellationToken cancellationToken)
    {
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        var (client, before, lookup) = await FindAsync(context, provider, ownId, cancellationToken);
        var marks = new ErasureMarks(lookup, client?.Id, client?.OwnIdEncrypted);
        var begun = new ErasureReport { Outcome = ErasureOutcome.Erased, ProviderCode = provider.Code, ErasedAt = before?.ErasedAt };
        if (client is null && before is null) return (null, marks);

        // Also of one who was erased before: someone may have written the id down since.
        var texts = TextsCount(await new WrittenTexts(context, provider.Id, ownId).TakeOutAsync(cancellationToken));
        if (client is null)
        {
            await transaction.CommitAsync(cancellationToken);
            return (begun with { Removed = [texts] }, marks);
        }

        var person = await StoredPerson.ReadAsync(context, client, places, cancellationToken);
        var removed = await person.RemoveAsync(_files.WithoutCopy(context, provider.Id), cancellationToken);
        var erasure = await StoreAsync(context, provider, ownId, person.Sites, cancellationToken);
        var sites = await CodesAsync(context, person.Sites, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (begun with { ErasedAt = erasure.ErasedAt, Removed = [.. removed, texts], Sites = sites }, marks);
    }

    private async Task<Erasure> StoreAsync(MhepDbContext context, Provider provider, string ownId, IReadOnlyList<int> sites, CancellationToken cancellationToken)
    {
        var version = await KeyVersions.OfAsync(context, provider.Id, cancellationToken);
        using var keys = identity.KeysOf(provider.Code, clientsStored: true, version);
        var data = await context.DataVersions.SingleAsync(cancellationToken);
        var erasure = new Erasure
        {
            Id = (await context.Erasures.MaxAsync(row => (int?)row.Id, cancellationToken) ?? 0) + 1,
            ProviderId = provider.Id,
            Tombstone = keys.TombstoneOf(ownId, version),
            FirstKeyVersion = version,
            ErasedAt = time.GetUtcNow().UtcDateTime,
            DataVersion = ++data.Number,
        };
        await context.SaveChangesAsync(cancellationToken);
        await bulk.InsertAsync(context, [erasure], cancellationToken);
        await bulk.InsertAsync(context, sites.Select(site => new ErasedSite { ErasureId = erasure.Id, SiteId = site }), cancellationToken);
        return erasure;
    }

    private async Task<ErasureReport> ProveAsync(
        MhepDbContext context, ErasureReport erased, ErasureMarks marks, string ownId, CancellationToken cancellationToken)
    {
        var isScrubbed = await scrub.ScrubAsync(context, cancellationToken);
        var report = erased with
        {
            IsScrubbed = isScrubbed,
            Searched =
            [
                .. await _search.RunAsync(context, marks, cancellationToken),
                .. await _files.SearchAsync(context, erased.ProviderCode, ownId, cancellationToken),
                .. await TextsAsync(context, erased.ProviderCode, ownId, cancellationToken),
            ],
        };
        var provider = await ProviderAsync(context, erased.ProviderCode, cancellationToken);
        if (report.IsProven && provider is not null && (await FindAsync(context, provider, ownId, cancellationToken)).Erasure is { FinishedAt: null } erasure)
            await MarkFinishedAsync(context, erasure.Id, cancellationToken);
        return report;
    }

    private async Task<IReadOnlyList<ErasureSearched>> TextsAsync(MhepDbContext context, string providerCode, string ownId, CancellationToken cancellationToken)
    {
        if (await ProviderAsync(context, providerCode, cancellationToken) is not { } provider) return [];
        var texts = new WrittenTexts(context, provider.Id, ownId);
        if (!texts.CanBeTold) return [new("texts that people wrote", "not looked at: the id cannot be told from other words", 0)];
        var found = await texts.CountAsync(cancellationToken) + _files.CountTexts(provider.Code, texts, cancellationToken);
        return [new("texts that people wrote", FormattableString.Invariant($"the id as a word of its own: {WrittenTexts.Places} columns, and every row of kept copies"), found)];
    }

    private static ErasureCount TextsCount(int count) => new("texts", "rows with the id in a text that someone wrote", count);

    private async Task MarkFinishedAsync(MhepDbContext context, int erasure, CancellationToken cancellationToken)
    {
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        await context.Erasures.Where(row => row.Id == erasure).ExecuteUpdateAsync(set => set.SetProperty(row => row.FinishedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<(Client? Client, Erasure? Erasure, byte[] Lookup)> FindAsync(
        MhepDbContext context, Provider provider, string ownId, CancellationToken cancellationToken)
    {
        var clientsStored = await context.Clients.AnyAsync(cancellationToken) || await context.Erasures.AnyAsync(cancellationToken);
        using var keys = identity.KeysForCheckOf(provider.Code, clientsStored, await KeyVersions.OfAsync(context, provider.Id, cancellationToken));
        var lookup = keys.LookupOf(ownId).ToArray();
        var client = await context.Clients.AsNoTracking().SingleOrDefaultAsync(row => row.ProviderId == provider.Id && row.Lookup == lookup, cancellationToken);
        var erasures = await context.Erasures.AsNoTracking().Where(row => row.ProviderId == provider.Id).ToListAsync(cancellationToken);
        return (client, erasures.Find(row => row.Tombstone.AsSpan().SequenceEqual(keys.TombstoneOf(ownId, row.FirstKeyVersion))), lookup);
    }

    private static async Task<Provider?> ProviderAsync(MhepDbContext context, string code, CancellationToken cancellationToken) =>
        (await context.Providers.AsNoTracking().ToListAsync(cancellationToken)).Find(row => string.Equals(row.Code, code, StringComparison.OrdinalIgnoreCase));

    private static async Task<IReadOnlyList<string>> CodesAsync(MhepDbContext context, IReadOnlyList<int> sites, CancellationToken cancellationToken)
    {
        var ids = sites.ToList();
        return await context.Sites.Where(site => EF.Parameter(ids).Contains(site.Id)).OrderBy(site => site.Code).Select(site => site.Code).ToListAsync(cancellationToken);
    }

    private static ErasureReport Nothing(ErasureOutcome outcome, string providerCode) => new() { Outcome = outcome, ProviderCode = providerCode };
}
