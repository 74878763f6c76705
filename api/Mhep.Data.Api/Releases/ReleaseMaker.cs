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
    /// <param name="settings">The rule, whether it may be laxer than the default, and how long it may take.</param>
    /// <param name="cancellationToken">Gives up; then there is no release.</param>
    /// <exception cref="SuppressionException">
    /// The rule is laxer and may not be, or makes no sense; a cell would have been told all the same; it took too long; or another release was made meanwhile. Nothing was released.
    /// </exception>
    public async Task<Release> MakeAsync(ReleaseSettings settings, CancellationToken cancellationToken)
    {
        var rule = settings.Rule;
        rule.RequireSense();
        if (rule.Laxer() is { Count: > 0 } laxer && string.IsNullOrWhiteSpace(settings.LaxerBecause))
            throw new SuppressionException($"The rule may be made stricter, not laxer, unless a reason is given, which is kept: {string.Join(", ", laxer)}.");
        using var limit = new CancellationTokenSource(settings.TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var began = time.GetTimestamp();
        try
        {
            var draft = await DraftAsync(rule, either.Token);
            if (time.GetElapsedTime(began) <= settings.TimeLimit) return await StoreAsync(draft, settings, cancellationToken);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Said below, as where the time was over before the timer could say so.
        }

        throw new SuppressionException(string.Create(
            CultureInfo.InvariantCulture, $"The release was not made and audited within {settings.TimeLimit:c}, as 'TimeLimit' of 'Releases' in the configuration has it. Nothing was released."));
    }

    private async Task<Draft> DraftAsync(SuppressionRule rule, CancellationToken cancellationToken)
    {
        var facts = await FactsReader.ReadAsync(database, previous: null, cancellationToken);
        var before = await new ReleaseStore(database).ReadNewestAsync(ReleasedCells.None, cancellationToken);
        var cells = ReleaseMaking.Of(facts, rule, before.Cells, cancellationToken);
        var groups = await ReleasedSubgroups.MakeAsync(facts, new SubgroupReader(database), rule, cancellationToken);
        return new Draft(facts.DataVersion, before.ReleaseId, cells, groups);
    }

    /// <summary>Nobody else writes while it is looked whether the release before is still the newest, and until this one is there.</summary>
    private async Task<Release> StoreAsync(Draft draft, ReleaseSettings settings, CancellationToken cancellationToken)
    {
        var (rule, release) = (settings.Rule, RecordOf(draft, settings));
        var bulk = new SqliteBulkInsert();
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        if (await context.Releases.MaxAsync(each => (int?)each.Id, cancellationToken) is { } newest && newest != draft.Before)
            throw new SuppressionException(string.Create(CultureInfo.InvariantCulture, $"Release {newest} was made meanwhile, and what it hid has to be looked at first. Nothing was released."));
        if (rule.Laxer() is { Count: > 0 } laxer)
            await audited.WriteAsync(AuditAction.DisclosureRuleChanged, subject: null, provider: null, $"laxer than the default: {string.Join(", ", laxer)}", cancellationToken: cancellationToken);
        var detail = string.Create(CultureInfo.InvariantCulture, $"data version {draft.DataVersion}, from {rule.SmallestShown} to the nearest {rule.RoundedTo}");
        await audited.WriteAsync(AuditAction.CellsReleased, subject: null, provider: null, detail, draft.Cells.Count, cancellationToken);
        context.Releases.Add(release);
        await context.SaveChangesAsync(cancellationToken);
        await bulk.InsertAsync(context, draft.Cells.Select((cell, index) => StoredCells.RecordOf(release.Id, index + 1, cell)), cancellationToken);
        await bulk.InsertAsync(context, draft.Groups.Select((group, index) => ReleaseStore.RecordOf(release.Id, index + 1, group)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return release;
    }

    private Release RecordOf(Draft draft, ReleaseSettings settings) => new()
    {
        MadeAt = time.GetUtcNow().UtcDateTime,
        DataVersion = draft.DataVersion,
        SmallestShown = settings.Rule.SmallestShown,
        RoundedTo = settings.Rule.RoundedTo,
        LeastDenominator = settings.Rule.LeastDenominator,
        LeastProviders = settings.Rule.LeastProviders,
        LeastProvidersLeftOver = settings.Rule.LeastProvidersLeftOver,
        LeastCountLeftOver = settings.Rule.LeastCountLeftOver,
        MostOfOneProvider = settings.Rule.MostOfOneProvider,
        MostOfTwoProviders = settings.Rule.MostOfTwoProviders,
        LeastFeasible = settings.Rule.LeastFeasible,
        LaxerBecause = settings.Rule.Laxer().Count > 0 ? settings.LaxerBecause : null,
        CellCount = draft.Cells.Count,
    };

    /// <summary>What is to be stored.</summary>
    /// <param name="DataVersion">The data that it is of.</param>
    /// <param name="Before">The newest release when it was made; 0: there was none.</param>
    /// <param name="Cells">The cells.</param>
    /// <param name="Groups">Groups of clients.</param>
    private sealed record Draft(long DataVersion, int Before, IReadOnlyList<ReleasedCell> Cells, IReadOnlyList<ReleasedSubgroup> Groups);
}
