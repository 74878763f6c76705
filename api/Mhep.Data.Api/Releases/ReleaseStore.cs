using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Releases;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Releases;

/// <summary>The releases of a database: made whole or not at all, listed, and read back as they were made.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="time">The clock.</param>
internal sealed class ReleaseStore(IDbContextFactory<MhepDbContext> database, TimeProvider time)
{
    /// <summary>Makes a release of the data as they are. Cells are audited before they are stored, and seen by others only after.</summary>
    /// <param name="rule">The rule; no laxer than the default.</param>
    /// <param name="cancellationToken">Gives up; then there is no release.</param>
    /// <exception cref="SuppressionException">The rule is laxer.</exception>
    public async Task<Release> MakeAsync(SuppressionRule rule, CancellationToken cancellationToken)
    {
        var facts = await FactsReader.ReadAsync(database, previous: null, cancellationToken);
        var cells = ReleaseMaking.Of(facts, rule);
        var release = new Release
        {
            MadeAt = time.GetUtcNow().UtcDateTime,
            DataVersion = facts.DataVersion,
            SmallestShown = rule.SmallestShown,
            RoundedTo = rule.RoundedTo,
            LeastDenominator = rule.LeastDenominator,
            LeastProviders = rule.LeastProviders,
            LeastFeasible = rule.LeastFeasible,
            CellCount = cells.Count,
        };
        var bulk = new SqliteBulkInsert();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        context.Releases.Add(release);
        await context.SaveChangesAsync(cancellationToken);
        await bulk.InsertAsync(context, cells.Select((cell, index) => RecordOf(release.Id, index + 1, cell)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return release;
    }

    /// <summary>All releases, the newest first.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Release>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        return await context.Releases.AsNoTracking().OrderByDescending(release => release.Id).ToListAsync(cancellationToken);
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
        return new ReleasedCells(newest, cells.Select(CellOf).OfType<ReleasedCell>());
    }

    private static ReleasedCellRecord RecordOf(int release, int ordinal, ReleasedCell cell) => new()
    {
        ReleaseId = release,
        Ordinal = ordinal,
        Site = cell.SiteCode,
        PolicyFocus = cell.PolicyFocus,
        Measure = cell.Measure.ToName(),
        FirstDay = cell.Days.Start,
        LastDay = cell.Days.End,
        IsSuppressed = cell.Status == ValueStatus.Suppressed,
        Value = cell.Value,
        Numerator = cell.Numerator,
        Denominator = cell.Denominator,
        UnitsIncluded = cell.UnitsIncluded,
        UnitsMissing = cell.UnitsMissing,
        Providers = cell.Providers,
        LowerQuartile = cell.LowerQuartile,
        Median = cell.Median,
        UpperQuartile = cell.UpperQuartile,
        MeanOfUnits = cell.MeanOfUnits,
    };

    /// <summary>Null for a measure that the catalogue no longer has.</summary>
    private static ReleasedCell? CellOf(ReleasedCellRecord record) => !MeasureCatalogue.TryFind(record.Measure, out var measure) ? null : new ReleasedCell
    {
        SiteCode = record.Site,
        PolicyFocus = record.PolicyFocus,
        Measure = measure.Key,
        Days = DateRange.Between(record.FirstDay, record.LastDay),
        Status = record.IsSuppressed ? ValueStatus.Suppressed : ValueStatus.Rounded,
        Value = record.Value,
        Numerator = record.Numerator,
        Denominator = record.Denominator,
        UnitsIncluded = record.UnitsIncluded,
        UnitsMissing = record.UnitsMissing,
        Providers = record.Providers,
        LowerQuartile = record.LowerQuartile,
        Median = record.Median,
        UpperQuartile = record.UpperQuartile,
        MeanOfUnits = record.MeanOfUnits,
    };
}
