using Mhep.Data.Ingestion.Loading.Effects;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>
/// Clients with their jobs: provider x site, a whole snapshot. Without job columns and a Jobs sheet the current jobs stay; jobs that come
/// alone leave the current clients; either way it is one version of one slice.
/// </summary>
internal static class ClientSlices
{
    public static IEnumerable<SliceDraft> Of(DraftSource source)
    {
        var workbook = source.Workbook;
        var clients = SheetSites.Of(workbook.Clients ?? [], row => row.SiteCode, workbook, SheetKind.Clients, source.Codes);
        var jobs = SheetSites.Of(workbook.Jobs ?? [], row => row.SiteCode, workbook, SheetKind.Jobs, source.Codes);
        foreach (var site in clients.Keys.Union(jobs.Keys).Order())
        {
            var withJobs = jobs.ContainsKey(site) || SpeaksOfJobs(workbook, clients[site]);
            yield return Draft(source, site, clients.GetValueOrDefault(site), withJobs ? jobs.GetValueOrDefault(site) ?? [] : null);
        }
    }

    /// <summary>
    /// Whether a site without any job has none, or says nothing of jobs: a Jobs sheet for no site in particular speaks of all
    /// sites of the workbook, job columns speak of those on their sheet.
    /// </summary>
    private static bool SpeaksOfJobs(ParsedWorkbook workbook, List<AtSite<ClientRow>> clients)
    {
        if (workbook.Sheets.Any(sheet => sheet.Kind == SheetKind.Jobs && sheet.Labels.SiteCode is null)) return true;
        var withJobColumns = workbook.Sheets
            .Where(sheet => sheet.Kind == SheetKind.Clients && sheet.Columns.Any(IsJobColumn))
            .Select(sheet => sheet.Position).ToHashSet();
        return withJobColumns.Count > 0 && (clients.Count == 0 || clients.Exists(client => withJobColumns.Contains(client.Row.Place.Sheet)));
    }

    /// <summary>'Job 1 start date' and the like are the only headings of a Clients sheet that begin so.</summary>
    private static bool IsJobColumn(SheetColumn column) => column.MatchedTo?.StartsWith("Job ", StringComparison.Ordinal) == true;

    private static SliceDraft Draft(DraftSource source, int site, List<AtSite<ClientRow>>? clients, List<AtSite<JobRow>>? jobs)
    {
        var codes = source.Codes;
        var provider = codes.ProviderOfSite(site);
        var ofProvider = source.Clients.Of(provider);
        var siteCode = codes.SiteCodeOf(site);
        var episodes = clients is null ? null : OfClients(clients, ofProvider.IdsOf(clients.ConvertAll(row => row.Row.ClientId)));
        var ofClients = jobs is null ? null : OfClients(jobs, ofProvider.IdsOf(jobs.ConvertAll(row => row.Row.ClientId)));
        return new SliceDraft
        {
            Kind = SliceKind.Clients,
            Key = SliceKey.Clients(codes.ProviderCodeOf(provider), siteCode),
            ProviderId = provider,
            SiteId = site,
            Coverage = SliceCoverage.OfClients(source.Workbook.ClientCoverage[siteCode]),
            ExtendsCoverage = clients is null,
            Measured = (rows, coverage) => MeasuredRows.WithClients(rows, coverage, codes, episodes, ofClients),
            Tables =
            [
                episodes is null ? new KeptTable<Episode>() : source.Table(new EpisodeTable(codes), episodes),
                ofClients is null ? new KeptTable<Job>() : source.Table(new JobTable(codes, source.Clients), ofClients),
            ],
        };
    }

    private static List<OfClient<TRow>> OfClients<TRow>(List<AtSite<TRow>> rows, long[] ids) =>
        [.. rows.Select((row, place) => new OfClient<TRow>(row.Row, row.SiteId, ids[place]))];
}
