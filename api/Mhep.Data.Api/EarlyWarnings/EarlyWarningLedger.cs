using Mhep.Data.Analytics;
using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Schema;
using Mhep.Data.Schema.EarlyWarnings;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>
/// Keeps since when each warning could be seen. Written by comparing what the data raise with what is stored as raised, in one transaction:
/// told twice it does nothing, and after a kill the next telling makes good.
/// </summary>
/// <param name="database">Where it is stored.</param>
/// <param name="writers">How writers take turns.</param>
/// <param name="settings">For how long a warning that ended may come back as the same.</param>
/// <param name="time">The clock.</param>
internal sealed class EarlyWarningLedger(IDbContextFactory<MhepDbContext> database, IBulkInsert writers, EarlyWarningSettings settings, TimeProvider time)
{
    /// <summary>Today; days are UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What the data raise at a site, looked at on a day.</summary>
    public static IReadOnlyList<EarlyWarningIdentity> RaisedAt(SiteFacts site, DateOnly asOf) =>
        [.. new EarlyWarningFinder(new Facts(0, [site]), new FidelityOptions()).Of(site, asOf)
            .Where(warning => warning.State == EarlyWarningState.Raised).Select(EarlyWarningIdentity.Of)];

    /// <summary>Opens what is raised and not stored as raised, and closes what is stored and no longer raised.</summary>
    /// <param name="dataVersion">The version that raises it; where the database has gone on since, nothing is written: the next version decides.</param>
    /// <param name="raised">By code of site and of its provider, what is raised; of all listed sites.</param>
    /// <param name="cancellationToken">Gives up; then nothing is written.</param>
    public async Task RecordAsync(
        long dataVersion, IReadOnlyDictionary<(string Site, string Provider), IReadOnlyList<EarlyWarningIdentity>> raised, CancellationToken cancellationToken)
    {
        await using (var reading = await database.CreateDbContextAsync(cancellationToken))
        {
            if (await DifferenceAsync(reading, raised, cancellationToken) is { IsEmpty: true }) return;
        }

        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await writers.BeginAsync(context, cancellationToken);
        if (await context.DataVersions.Select(version => version.Number).SingleAsync(cancellationToken) != dataVersion) return;
        var difference = await DifferenceAsync(context, raised, cancellationToken);
        foreach (var over in difference.Over) (over.ClosedAt, over.ClosedDataVersion) = (Now, dataVersion);
        foreach (var begun in difference.Begun) await OpenAsync(context, begun, dataVersion, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What is stored of the warnings of some sites, open or not, the newest first.</summary>
    public async Task<ILookup<string, RecordedWarning>> OfAsync(IReadOnlyCollection<string> siteCodes, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from warning in context.RaisedWarnings.AsNoTracking()
            join site in context.Sites on warning.SiteId equals site.Id
            join provider in context.Providers on warning.ProviderId equals provider.Id
            where EF.Parameter(siteCodes).Contains(site.Code)
            orderby warning.Id descending
            select new { warning, Site = site.Code, Provider = provider.Code }).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.warning.Id);
        var replies = rows.Count == 0 ? [] : await context.WarningReplies.AsNoTracking()
            .Where(reply => EF.Parameter(ids).Contains(reply.WarningId)).OrderBy(reply => reply.Id).ToListAsync(cancellationToken);
        var byWarning = replies.ToLookup(reply => reply.WarningId);
        return rows.ToLookup(row => row.Site, row => new RecordedWarning(row.warning, row.Site, row.Provider, [.. byWarning[row.warning.Id]]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Keeps a reply.</summary>
    /// <param name="warning">To what.</param>
    /// <param name="text">Screened.</param>
    /// <param name="keyId">The key that it came with; null for a token.</param>
    /// <param name="cancellationToken">Gives up; then nothing is kept.</param>
    public async Task ReplyAsync(RecordedWarning warning, string text, string? keyId, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await writers.BeginAsync(context, cancellationToken);
        context.WarningReplies.Add(new WarningReply { WarningId = warning.Warning.Id, Text = text, RepliedAt = Now, KeyId = keyId });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// A quarter's warning that comes back is the one that it was, and so is another within the days that it was the provider's alone: a return
    /// withdrawn and handed in again does not begin them anew.
    /// </summary>
    private async Task OpenAsync(MhepDbContext context, Begun begun, long dataVersion, CancellationToken cancellationToken)
    {
        var (siteId, providerId, identity) = begun;
        var since = Now.AddDays(-settings.DaysForProviderFirst);
        var before = await context.RaisedWarnings
            .Where(row => row.SiteId == siteId && row.ProviderId == providerId && row.Rule == identity.Rule && row.Measure == identity.Measure && row.Period == identity.Period)
            .Where(row => row.ClosedAt != null && (row.Period != string.Empty || row.ClosedAt >= since))
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (before is not null)
        {
            (before.ClosedAt, before.ClosedDataVersion) = (null, null);
            return;
        }

        context.RaisedWarnings.Add(new RaisedWarning
        {
            SiteId = siteId,
            ProviderId = providerId,
            Rule = identity.Rule,
            Measure = identity.Measure,
            Period = identity.Period,
            AsOf = Today,
            FirstRaisedAt = Now,
            DataVersion = dataVersion,
        });
    }

    private static async Task<Difference> DifferenceAsync(
        MhepDbContext context, IReadOnlyDictionary<(string Site, string Provider), IReadOnlyList<EarlyWarningIdentity>> raised, CancellationToken cancellationToken)
    {
        var sites = await context.Sites.AsNoTracking().ToDictionaryAsync(site => site.Code, site => site.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var providers = await context.Providers.AsNoTracking().ToDictionaryAsync(provider => provider.Code, provider => provider.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var wanted = raised.SelectMany(site => site.Value.Select(identity => new Begun(sites[site.Key.Site], providers[site.Key.Provider], identity))).ToHashSet();
        var open = await context.RaisedWarnings.Where(row => row.ClosedAt == null).ToListAsync(cancellationToken);
        var stored = open.ToDictionary(row => new Begun(row.SiteId, row.ProviderId, new EarlyWarningIdentity(row.Rule, row.Measure, row.Period)));
        return new Difference([.. wanted.Where(each => !stored.ContainsKey(each))], [.. stored.Where(each => !wanted.Contains(each.Key)).Select(each => each.Value)]);
    }

    private readonly record struct Begun(int SiteId, int ProviderId, EarlyWarningIdentity Identity);

    private sealed record Difference(IReadOnlyList<Begun> Begun, IReadOnlyList<RaisedWarning> Over)
    {
        public bool IsEmpty => Begun.Count == 0 && Over.Count == 0;
    }
}
