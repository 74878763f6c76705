using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Releases;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;
using PolicyFocus = Mhep.Data.Schema.Sites.PolicyFocus;

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
        return newest is not null && newest.DataVersion == number && rule == RuleOf(newest);
    }

    /// <summary>The rule by which a release was made.</summary>
    public static SuppressionRule RuleOf(Release release) => new()
    {
        SmallestShown = release.SmallestShown,
        RoundedTo = release.RoundedTo,
        LeastDenominator = release.LeastDenominator,
        LeastProviders = release.LeastProviders,
        LeastProvidersLeftOver = release.LeastProvidersLeftOver,
        LeastCountLeftOver = release.LeastCountLeftOver,
        MostOfOneProvider = release.MostOfOneProvider,
        MostOfTwoProviders = release.MostOfTwoProviders,
        LeastFeasible = release.LeastFeasible,
    };

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

    /// <summary>Groups of clients in the newest release, for one question of an evaluator; none where there is no release, or no such cell.</summary>
    /// <param name="focus">All sites of which are put together.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="year">The financial year.</param>
    /// <param name="by">What clients are told apart by.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(DateTime? ReleasedAt, IReadOnlyList<ReleasedSubgroup> Groups)> ReadSubgroupsAsync(
        PolicyFocus focus, MeasureKey measure, FinancialYear year, SubgroupBy by, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var newest = await context.Releases.AsNoTracking().OrderByDescending(release => release.Id).FirstOrDefaultAsync(cancellationToken);
        if (newest is null) return (null, []);
        var (key, first, name) = (measure.ToName(), year.First, by.ToString());
        var records = await context.ReleasedSubgroups.AsNoTracking()
            .Where(group => group.ReleaseId == newest.Id && group.PolicyFocus == focus && group.Measure == key && group.FirstDay == first && group.SubgroupBy == name)
            .OrderBy(group => group.Ordinal).ToListAsync(cancellationToken);
        return (newest.MadeAt, [.. records.Select(record => new ReleasedSubgroup
        {
            PolicyFocus = record.PolicyFocus,
            Measure = measure,
            Year = year,
            By = by,
            Group = record.Name,
            Numerator = record.Numerator,
            Denominator = record.Denominator,
        })]);
    }

    /// <summary>A group as it is stored.</summary>
    internal static ReleasedSubgroupRecord RecordOf(int release, int ordinal, ReleasedSubgroup group) => new()
    {
        ReleaseId = release,
        Ordinal = ordinal,
        PolicyFocus = group.PolicyFocus,
        Measure = group.Measure.ToName(),
        FirstDay = group.Year.First,
        SubgroupBy = group.By.ToString(),
        Name = group.Group,
        IsSuppressed = group.IsSuppressed,
        Numerator = group.Numerator,
        Denominator = group.Denominator,
    };
}
