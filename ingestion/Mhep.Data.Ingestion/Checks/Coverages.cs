using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// Works out which days the client-level rows and the employer contacts of each site cover: from the labelled cells of their sheets, else
/// from what was said when the file was sent, else from the service's start to the newest event, which is reported.
/// </summary>
internal sealed class Coverages(CheckContext context, DateOnly? askedFrom, DateOnly? askedTo)
{
    /// <summary>The workbook with its coverage.</summary>
    public ParsedWorkbook Resolve()
    {
        var workbook = context.Workbook;
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Kind is not null && sheet.Labels.DataTo < sheet.Labels.DataFrom))
            context.ReportSheet(FindingKinds.CoverageOutOfOrder, sheet.Position);
        if (askedTo < askedFrom && workbook.Sheets.FirstOrDefault(sheet => sheet.Kind is not null) is { } first)
            context.ReportSheet(FindingKinds.CoverageOutOfOrder, first.Position);

        var clients = ResolveAll([SheetKind.Clients, SheetKind.Jobs], ClientEvents(), new Dictionary<string, SiteCoverage>(StringComparer.OrdinalIgnoreCase));
        var contacts = ResolveAll([SheetKind.EmployerContacts], ContactEvents(), clients);
        return workbook with { ClientCoverage = clients, ContactCoverage = contacts };
    }

    private Dictionary<string, SiteCoverage> ResolveAll(
        SheetKind[] kinds, IEnumerable<(string Site, int Sheet, DateOnly? Date)> events, Dictionary<string, SiteCoverage> fallback)
    {
        var sites = new SortedDictionary<string, Evidence>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in context.Workbook.Sheets.Where(sheet => sheet.Kind is { } kind && kinds.Contains(kind)))
        {
            if (sheet.Labels.SiteCode is { } named) EvidenceOf(sites, named).Sheets.Add(sheet.Position);
        }

        foreach (var (site, sheet, date) in events)
        {
            var evidence = EvidenceOf(sites, site);
            evidence.Sheets.Add(sheet);
            if (date is not { } day || day > context.Today) continue;
            if (evidence.Oldest is null || day < evidence.Oldest) evidence.Oldest = day;
            if (evidence.Newest is null || day > evidence.Newest) evidence.Newest = day;
        }

        var coverage = new Dictionary<string, SiteCoverage>(StringComparer.OrdinalIgnoreCase);
        foreach (var (site, evidence) in sites.Where(pair => context.Sites.ContainsKey(pair.Key)))
            coverage.Add(context.Sites[site].Code, Resolve(context.Sites[site], evidence, fallback.GetValueOrDefault(site)));
        return coverage;
    }

    private SiteCoverage Resolve(KnownSite site, Evidence evidence, SiteCoverage? fallback)
    {
        var labels = context.Workbook.Sheets.Where(sheet => evidence.Sheets.Contains(sheet.Position)).Select(sheet => sheet.Labels).ToList();
        var isStatedElsewhere = fallback is { Assumed: false };
        var from = labels.Min(label => label.DataFrom) ?? askedFrom ?? (isStatedElsewhere ? fallback?.DataFrom : null);
        var to = labels.Max(label => label.DataTo) ?? askedTo ?? (isStatedElsewhere ? fallback?.DataTo : null);
        var allClients = labels.TrueForAll(label => label.AllClients != false);
        if (from is { } first && to is { } last) return new SiteCoverage(first, last < first ? first : last, allClients, Assumed: false);

        var newest = to ?? evidence.Newest ?? from ?? site.ServiceStart ?? context.Today;
        var oldest = from ?? site.ServiceStart ?? evidence.Oldest ?? newest;
        if (oldest > newest) oldest = newest;
        context.ReportSheet(FindingKinds.CoverageAssumed, evidence.Sheets.Min, site.Code, Text(oldest), Text(newest));
        return new SiteCoverage(oldest, newest, allClients, Assumed: true);
    }

    private IEnumerable<(string Site, int Sheet, DateOnly? Date)> ClientEvents()
    {
        foreach (var client in context.Clients)
        {
            yield return (client.SiteCode, client.Place.Sheet, client.ReferralDate);
            yield return (client.SiteCode, client.Place.Sheet, client.DischargeDate);
            foreach (var (_, date) in client.Events()) yield return (client.SiteCode, client.Place.Sheet, date);
        }

        foreach (var job in context.Jobs)
        {
            yield return (job.SiteCode, job.Place.Sheet, job.StartDate);
            yield return (job.SiteCode, job.Place.Sheet, job.EndDate);
            foreach (var (_, date, _) in job.Sustained()) yield return (job.SiteCode, job.Place.Sheet, date);
        }
    }

    private IEnumerable<(string Site, int Sheet, DateOnly? Date)> ContactEvents() =>
        (context.Workbook.EmployerContacts ?? []).Select(contact => (contact.SiteCode, contact.Place.Sheet, (DateOnly?)contact.ContactDate));

    private static Evidence EvidenceOf(SortedDictionary<string, Evidence> sites, string site)
    {
        if (!sites.TryGetValue(site, out var evidence)) sites.Add(site, evidence = new Evidence());
        return evidence;
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Evidence
    {
        public SortedSet<int> Sheets { get; } = [];

        public DateOnly? Oldest { get; set; }

        public DateOnly? Newest { get; set; }
    }
}
