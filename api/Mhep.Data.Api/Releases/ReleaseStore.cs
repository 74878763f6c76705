using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Releases;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Releases;

/// <summary>The releases of a database: listed, and read back as they were made.</summary>
/// <param name="database">Where they are stored.</param>
internal sealed class ReleaseStore(IDbContextFactory<MhepDbContext> database)
{
    /// <summary>All releases, the newest first.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Release>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Releases.AsNoTracking().OrderByDescending(release => release.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Whether the data as they are were released already, by the same rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> IsMadeAsync(SuppressionRule rule, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var number = await context.DataVersions.AsNoTracking().Select(version => version.Number).SingleAsync(cancellationToken);
        var newest = await context.Releases.AsNoTracking().OrderByDescending(release => release.Id).FirstOrDefaultAsync(cancellationToken);
        return newest is not null && newest.DataVersion == number && rule == new SuppressionRule
        {
            SmallestShown = newest.SmallestShown,
            RoundedTo = newest.RoundedTo,
            LeastDenominator = newest.LeastDenominator,
            LeastProviders = newest.LeastProviders,
            LeastFeasible = newest.LeastFeasible,
        };
    }

    /// <summary>The cells of the newest release; those given where there is none newer.</summary>
    /// <param name="known">What was read before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReleasedCells> ReadNewestAsync(ReleasedCells known, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var newest = await context.Releases.AsNoTracking().OrderByDescending(release => release.Id).FirstOrDefaultAsync(cancellationToken);
        if (newest is null || newest.Id == known.ReleaseId) return newest is null ? ReleasedCells.None : known;
        var cells = await context.ReleasedCells.AsNoTracking().Where(cell => cell.ReleaseId == newest.Id).OrderBy(cell => cell.Ordinal).ToListAsync(cancellationToken);
        return new ReleasedCells(newest, cells.Select(StoredCells.CellOf).OfType<ReleasedCell>());
    }
}
