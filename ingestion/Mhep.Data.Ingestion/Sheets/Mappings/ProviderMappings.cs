using Mhep.Data.Schema;
using Mhep.Data.Schema.Mappings;
using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>The mappings that are stored for providers, version by version: the newest is in force, and none is ever changed or lost.</summary>
/// <param name="database">Where they are.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="time">The clock.</param>
public sealed class ProviderMappings(IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, TimeProvider time)
{
    /// <summary>A provider's versions, the newest first; null: there is no such provider.</summary>
    /// <param name="providerCode">In any case.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<MappingVersion>?> VersionsAsync(string providerCode, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (await FindAsync(context, providerCode, cancellationToken) is not { } provider) return null;
        return await context.MappingVersions.AsNoTracking().Where(version => version.ProviderId == provider.Id)
            .OrderByDescending(version => version.Number).ToListAsync(cancellationToken);
    }

    /// <summary>The mapping that a provider's files are read with; null: none, or no such provider.</summary>
    /// <param name="providerCode">In any case.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ProviderMapping?> InForceAsync(string providerCode, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await InForceAsync(context, providerCode, cancellationToken);
    }

    /// <summary>Brings a mapping into force, or none. What is in force already makes no new version.</summary>
    /// <param name="providerCode">In any case.</param>
    /// <param name="mapping">The mapping; null: from now on none.</param>
    /// <param name="cancellationToken">Stops the work and leaves things as they were.</param>
    /// <returns>The number of the version in force, 0 where there is none and never was one; null: there is no such provider.</returns>
    public async Task<int?> SetAsync(string providerCode, ProviderMapping? mapping, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        if (await FindAsync(context, providerCode, cancellationToken) is not { } provider) return null;
        var newest = await NewestAsync(context, provider.Id, cancellationToken);
        if (newest?.MappingSha256 == mapping?.Sha256) return newest?.Number ?? 0;
        if (mapping is not null) await StoreTextAsync(context, bulk, mapping, cancellationToken);
        var version = new MappingVersion
        {
            ProviderId = provider.Id,
            Number = (newest?.Number ?? 0) + 1,
            MappingSha256 = mapping?.Sha256,
            StoredAt = time.GetUtcNow().UtcDateTime,
        };
        await bulk.InsertAsync(context, [version], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return version.Number;
    }

    /// <summary>The mapping in force, read in a context that is open.</summary>
    internal static async Task<ProviderMapping?> InForceAsync(MhepDbContext context, string providerCode, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, providerCode, cancellationToken) is not { } provider) return null;
        if (await NewestAsync(context, provider.Id, cancellationToken) is not { MappingSha256: { } sha256 }) return null;
        var text = await context.StoredMappings.AsNoTracking().Where(mapping => mapping.Sha256 == sha256).Select(mapping => mapping.Text).SingleAsync(cancellationToken);
        return MappingReader.Read(text, out var faults)
            ?? throw new InvalidOperationException($"The stored mapping {sha256} of provider {provider.Code} can no longer be read: {faults[0]}");
    }

    /// <summary>Stores a mapping's text once, in the open write transaction.</summary>
    internal static async Task StoreTextAsync(MhepDbContext context, IBulkInsert bulk, ProviderMapping mapping, CancellationToken cancellationToken)
    {
        var sha256 = mapping.Sha256;
        if (!await context.StoredMappings.AnyAsync(stored => stored.Sha256 == sha256, cancellationToken))
            await bulk.InsertAsync(context, [new StoredMapping { Sha256 = sha256, Text = mapping.Text }], cancellationToken);
    }

    private static async Task<Provider?> FindAsync(MhepDbContext context, string code, CancellationToken cancellationToken) =>
        (await context.Providers.AsNoTracking().ToListAsync(cancellationToken)).Find(provider => string.Equals(provider.Code, code, StringComparison.OrdinalIgnoreCase));

    private static Task<MappingVersion?> NewestAsync(MhepDbContext context, int providerId, CancellationToken cancellationToken) =>
        context.MappingVersions.AsNoTracking().Where(version => version.ProviderId == providerId)
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
}
