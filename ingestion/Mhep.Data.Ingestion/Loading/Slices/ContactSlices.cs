using Mhep.Data.Ingestion.Loading.Effects;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>
/// Employer contacts: site x calendar month, for each month that the sheet covers, contacts or none (none is known, not missing).
/// Contacts outside the days covered are in no slice; the checks have said so.
/// </summary>
internal static class ContactSlices
{
    public static IEnumerable<SliceDraft> Of(DraftSource source)
    {
        if (source.Workbook.EmployerContacts is not { } rows) yield break;
        var table = new ContactTable(source.Codes, source.Clients);
        var bySite = SheetSites.Of(rows, row => row.SiteCode, source.Workbook, SheetKind.EmployerContacts, source.Codes);
        foreach (var (site, contacts) in bySite)
        {
            var siteCode = source.Codes.SiteCodeOf(site);
            var coverage = source.Workbook.ContactCoverage[siteCode];
            var byMonth = contacts.ToLookup(contact => FirstOfMonth(contact.Row.ContactDate));
            for (var month = FirstOfMonth(coverage.DataFrom); month <= coverage.DataTo; month = month.AddMonths(1))
                yield return Draft(source, table, site, month, [.. byMonth[month]], coverage);
        }
    }

    private static SliceDraft Draft(
        DraftSource source,
        ContactTable table,
        int site,
        DateOnly month,
        IReadOnlyList<AtSite<EmployerContactRow>> contacts,
        SiteCoverage coverage)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return new SliceDraft
        {
            Kind = SliceKind.EmployerContacts,
            Key = SliceKey.Contacts(source.Codes.SiteCodeOf(site), month),
            SiteId = site,
            Coverage = new SliceCoverage(
                coverage.DataFrom > month ? coverage.DataFrom : month, coverage.DataTo < last ? coverage.DataTo : last, AllClients: null),

            // Coverage that nobody stated must not wipe out the contacts of months that the sheet does not mention.
            OnlyWhereMissing = coverage.Assumed && contacts.Count == 0,
            Measured = (rows, covered) => MeasuredRows.WithContacts(rows, DateRange.Between(month, last), covered, source.Codes, contacts),
            Tables = [source.Table(table, contacts)],
        };
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
