using System.Globalization;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Releases;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Releases;

/// <summary>Makes releases: an act of its own, by someone, written into the audit log before it is done.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="time">The clock.</param>
/// <param name="audited">Who makes them.</param>
internal sealed class ReleaseMaker(IDbContextFactory<MhepDbContext> database, TimeProvider time, Audited audited)
{
    /// <summary>Makes a release of the data as they are, whole or not at all. Its cells are audited before they are stored, and seen by others only after.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="laxerBecause">Why the rule may be laxer than the default; null: it may not.</param>
    /// <param name="cancellationToken">Gives up; then there is no release.</param>
    /// <exception cref="SuppressionException">The rule is laxer and may not be, or makes no sense, or a cell would have been told all the same. Nothing was released.</exception>
    public async Task<Release> MakeAsync(SuppressionRule rule, string? laxerBecause, CancellationToken cancellationToken)
    {
        rule.RequireSense();
        var laxer = rule.Laxer();
        if (laxer.Count > 0 && string.IsNullOrWhiteSpace(laxerBecause))
            throw new SuppressionException($"The rule may be made stricter, not laxer, unless a reason is given, which is kept: {string.Join(", ", laxer)}.");
        var facts = await FactsReader.ReadAsync(database, previous: null, cancellationToken);
        var before = await new ReleaseStore(database).ReadNewestAsync(ReleasedCells.None, cancellationToken);
        var cells = ReleaseMaking.Of(facts, rule, before.Cells);
        var groups = await ReleasedSubgroups.MakeAsync(facts, new SubgroupReader(database), rule, cancellationToken);
        if (laxer.Count > 0) await audited.WriteAsync(AuditAction.DisclosureRuleChanged, subject: null, provider: null, $"laxer than the default: {string.Join(", ", laxer)}", cancellationToken: cancellationToken);
        var detail = string.Create(CultureInfo.InvariantCulture, $"data version {facts.DataVersion}, from {rule.SmallestShown} to the nearest {rule.RoundedTo}");
        await audited.WriteAsync(AuditAction.CellsReleased, subject: null, provider: null, detail, cells.Count, cancellationToken);
        return await StoreAsync(facts.DataVersion, cells, groups, rule, laxer.Count > 0 ? laxerBecause : null, cancellationToken);
    }

    private async Task<Release> StoreAsync(
        long dataVersion, IReadOnlyList<ReleasedCell> cells, IReadOnlyList<ReleasedSubgroup> groups, SuppressionRule rule, string? laxerBecause, CancellationToken cancellationToken)
    {
        var release = new Release
        {
            MadeAt = time.GetUtcNow().UtcDateTime,
            DataVersion = dataVersion,
            SmallestShown = rule.SmallestShown,
            RoundedTo = rule.RoundedTo,
            LeastDenominator = rule.LeastDenominator,
            LeastProviders = rule.LeastProviders,
            LeastFeasible = rule.LeastFeasible,
            LaxerBecause = laxerBecause,
            CellCount = cells.Count,
        };
        var bulk = new SqliteBulkInsert();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        context.Releases.Add(release);
        await context.SaveChangesAsync(cancellationToken);
        await bulk.InsertAsync(context, cells.Select((cell, index) => StoredCells.RecordOf(release.Id, index + 1, cell)), cancellationToken);
        await bulk.InsertAsync(context, groups.Select((group, index) => ReleaseStore.RecordOf(release.Id, index + 1, group)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return release;
    }
}
