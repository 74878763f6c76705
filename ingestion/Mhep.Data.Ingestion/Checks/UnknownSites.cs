using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Rows must be for a site that the sender may send rows for. Another provider's site reads exactly like one that is not there.</summary>
internal sealed class UnknownSites : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var workbook = context.Workbook;
        Look(context, workbook.Clients, row => row.SiteCode, row => row.Place);
        Look(context, workbook.Jobs?.Where(job => job.Group is null), row => row.SiteCode, row => row.Place);
        Look(context, workbook.Specialists, row => row.SiteCode, row => row.Place);
        Look(context, workbook.EmployerContacts, row => row.SiteCode, row => row.Place);
        Look(context, workbook.Context, row => row.SiteCode, row => row.Place);
        Look(context, workbook.Outcomes, row => row.SiteCode, row => row.Place);
        Look(context, workbook.FidelityReviews, row => row.SiteCode, row => row.Place);
        Look(context, workbook.Targets, row => row.SiteCode, row => row.Place);
        foreach (var sheet in workbook.Sheets)
        {
            // A label that rows have relied on has been reported with them.
            if (sheet is { Kind: not null, RowsRead: 0, Labels.SiteCode: { } site } && !context.Sites.ContainsKey(site))
                context.ReportSheet(FindingKinds.UnknownSite, sheet.Position);
        }
    }

    private static void Look<T>(CheckContext context, IEnumerable<T>? rows, Func<T, string> siteOf, Func<T, SheetRow> placeOf)
    {
        foreach (var row in rows ?? [])
        {
            if (!context.Sites.ContainsKey(siteOf(row)))
                context.ReportCell(FindingKinds.UnknownSite, placeOf(row), ClientHeadings.Site, siteOf(row));
        }
    }
}
