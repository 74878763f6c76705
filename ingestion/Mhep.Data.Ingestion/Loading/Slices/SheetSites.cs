using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>
/// Which sites the sheets of a kind speak of: those with rows, and the one that a labelled cell names on a sheet without rows. On a sheet
/// with rows the label only stands in for cells that are blank.
/// </summary>
internal static class SheetSites
{
    /// <summary>The rows by site, an empty list for a site that is only named.</summary>
    public static SortedDictionary<int, List<AtSite<TRow>>> Of<TRow>(
        IReadOnlyList<TRow> rows, Func<TRow, string> siteOf, ParsedWorkbook workbook, SheetKind kind, CodeRegister codes)
    {
        var sites = new SortedDictionary<int, List<AtSite<TRow>>>();
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.Kind == kind && sheet is { RowsRead: 0, Labels.SiteCode: { } named }) ListOf(sites, codes.SiteOf(named));
        }

        foreach (var row in rows)
        {
            var site = codes.SiteOf(siteOf(row));
            ListOf(sites, site).Add(new AtSite<TRow>(row, site));
        }

        return sites;
    }

    private static List<AtSite<TRow>> ListOf<TRow>(SortedDictionary<int, List<AtSite<TRow>>> sites, int site)
    {
        if (!sites.TryGetValue(site, out var list)) sites.Add(site, list = []);
        return list;
    }
}
