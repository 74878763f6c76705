using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading.Effects;

/// <summary>The sites whose known figures a plan may move, with their rows before and after.</summary>
internal static class AffectedSites
{
    /// <summary>Reads them and applies the plan to them.</summary>
    public static async Task<IReadOnlyList<AffectedSite>> ReadAsync(
        MhepDbContext context, LoadPlan plan, ParsedWorkbook workbook, CancellationToken cancellationToken)
    {
        var changes = plan.Slices.Where(change => change.HasChanges && change.Draft is { SiteId: not null, Measured: not null })
            .ToLookup(change => change.Draft.SiteId.GetValueOrDefault());
        var ids = changes.Select(site => site.Key).ToHashSet();
        var listChanges = workbook.Sites is not null && plan.Slices.Any(change => change.Draft.Kind == SliceKind.Sites && change.HasChanges);
        if (listChanges) ids.UnionWith(await context.Sites.Select(site => site.Id).ToListAsync(cancellationToken));
        var known = await KnownAsync(context, ids, cancellationToken);
        if (known.Count == 0) return [];

        var before = await CurrentSiteRows.ReadAsync(context, known, NoOthers, cancellationToken);
        var listed = listChanges ? Listed(plan, workbook) : [];
        var moved = before.Where(site => listed.TryGetValue(site.Key, out var row) && !IsSame(row.ProviderCode, site.Value.Site.ProviderCode))
            .ToDictionary(site => site.Key, site => plan.Codes.ProviderOfSite(site.Key));
        var ofOthers = moved.Count == 0 ? before : await CurrentSiteRows.ReadAsync(context, moved.Keys, moved, cancellationToken);
        var affected = new List<AffectedSite>();
        foreach (var (id, rows) in before)
        {
            if (listChanges && !listed.ContainsKey(id))
            {
                affected.Add(new AffectedSite(rows, null, null, SendsClients: false));
                continue;
            }

            var based = moved.ContainsKey(id) ? ofOthers[id] : rows;
            if (listed.TryGetValue(id, out var row)) based = based with { Site = Described(based.Site, row) };
            if (!changes[id].Any() && based == rows) continue;
            var after = changes[id].Aggregate(based, (site, change) => change.Draft.Measured?.Invoke(site, change.Coverage) ?? site);
            affected.Add(new AffectedSite(rows, based, after, changes[id].Any(SendsClients)));
        }

        return affected;
    }

    private static Dictionary<int, int> NoOthers => [];

    /// <summary>Only a site of which something is current has figures that can move; a first load reads nothing more here.</summary>
    private static async Task<List<int>> KnownAsync(MhepDbContext context, HashSet<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var wanted = ids.Select(id => (int?)id).ToList();
        return await context.Slices
            .Where(slice => EF.Parameter(wanted).Contains(slice.SiteId) && slice.CurrentVersionId != null
                && (slice.Kind == SliceKind.Clients || slice.Kind == SliceKind.AggregateReturn || slice.Kind == SliceKind.EmployerContacts))
            .Select(slice => slice.SiteId.GetValueOrDefault()).Distinct().ToListAsync(cancellationToken);
    }

    private static Dictionary<int, SiteRow> Listed(LoadPlan plan, ParsedWorkbook workbook) =>
        (workbook.Sites ?? []).GroupBy(row => plan.Codes.SiteOf(row.SiteCode)).ToDictionary(rows => rows.Key, rows => rows.First());

    private static SiteDescription Described(SiteDescription site, SiteRow row) => site with
    {
        ProviderCode = IsSame(site.ProviderCode, row.ProviderCode) ? site.ProviderCode : row.ProviderCode,
        ServiceStart = row.ServiceStart,
        ServiceEnd = row.ServiceEnd,
    };

    private static bool SendsClients(SliceChange change) =>
        change.Draft.Kind == SliceKind.Clients && change.Draft.Tables.Any(table => table.RowType == typeof(Episode) && table is not KeptTable<Episode>);

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
