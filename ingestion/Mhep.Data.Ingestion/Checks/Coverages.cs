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

        var clients = ResolveAll([SheetKind.Clients, SheetKind.Jobs], ClientEvidence(), new Dictionary<string, SiteCoverage>(StringComparer.OrdinalIgnoreCase));
        var contacts = ResolveAll([SheetKind.EmployerContacts], ContactEvidence(), clients);
        return workbook with { ClientCoverage = clients, ContactCoverage = contacts };
    }

    private Dictionary<string, SiteCoverage> ResolveAll(SheetKind[] kinds, SiteEvidence sites, Dictionary<string, SiteCoverage> fallback)
    {
        foreach (var sheet in context.Workbook.Sheets.Where(sheet => sheet.Kind is { } kind && kinds.Contains(kind)))
        {
            if (sheet.Labels.SiteCode is { } named) sites.Of(named, sheet.Position);
        }

        var coverage = new Dictionary<string, SiteCoverage>(StringComparer.OrdinalIgnoreCase);
        foreach (var (site, evidence) in sites.InOrder().Where(pair => context.Sites.ContainsKey(pair.Key)))
            coverage.Add(context.Sites[site].Code, Resolve(context.Sites[site], evidence, fallback.GetValueOrDefault(site)));
        return coverage;
    }

    private SiteCoverage Resolve(KnownSite site, EventSpan evidence, SiteCoverage? fallback)
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

    private SiteEvidence ClientEvidence()
    {
        var sites = new SiteEvidence(context.Today);
        foreach (var client in context.Clients)
        {
            var site = sites.Of(client.SiteCode, client.Place.Sheet);
            sites.Add(site, client.ReferralDate);
            sites.Add(site, client.DischargeDate);
            foreach (var (_, dateOf) in ClientHeadings.Events) sites.Add(site, dateOf(client));
        }

        foreach (var job in context.Jobs)
        {
            var site = sites.Of(job.SiteCode, job.Place.Sheet);
            sites.Add(site, job.StartDate);
            sites.Add(site, job.EndDate);
            foreach (var (_, _, dateOf) in JobHeadings.Sustained) sites.Add(site, dateOf(job));
        }

        return sites;
    }

    private SiteEvidence ContactEvidence()
    {
        var sites = new SiteEvidence(context.Today);
        foreach (var contact in context.Workbook.EmployerContacts ?? []) sites.Add(sites.Of(contact.SiteCode, contact.Place.Sheet), contact.ContactDate);
        return sites;
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
