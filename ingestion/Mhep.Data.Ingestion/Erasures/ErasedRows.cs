using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>Leaves rows of erased persons out of a workbook before anything else looks at them; the rest of the file goes on.</summary>
internal static class ErasedRows
{
    /// <summary>The workbook without them. What was found in their cells is not reported; that they were left out is.</summary>
    /// <param name="workbook">As it was parsed.</param>
    /// <param name="known">Who runs which site.</param>
    /// <param name="erased">Who was erased.</param>
    /// <param name="log">Takes a finding a row, without anything that the row says.</param>
    public static ParsedWorkbook LeaveOut(ParsedWorkbook workbook, KnownData known, ErasedClients erased, FindingLog log)
    {
        if (erased.Providers.Count == 0) return workbook;
        var sites = KnownSites.With(known, workbook);
        var leftOut = new HashSet<SheetRow>();
        foreach (var row in workbook.Clients ?? []) Look(row.SiteCode, row.ClientId, row.Place);
        foreach (var row in workbook.Jobs ?? []) Look(row.SiteCode, row.ClientId, row.Place);
        if (leftOut.Count == 0) return workbook;

        log.Forget(leftOut);
        var places = workbook.Sheets.ToDictionary(sheet => sheet.Position, sheet => new SheetPlaces(sheet));
        foreach (var row in leftOut.OrderBy(row => row.Sheet).ThenBy(row => row.Row))
            log.Add(FindingKinds.ErasedClient, places[row.Sheet].Of(row.Row));
        return workbook with
        {
            Clients = workbook.Clients?.Where(row => !leftOut.Contains(row.Place)).ToList(),
            Jobs = workbook.Jobs?.Where(row => !leftOut.Contains(row.Place)).ToList(),
        };

        void Look(string site, string ownId, SheetRow place)
        {
            var provider = sites.TryGetValue(site, out var listed) ? listed.ProviderCode : known.ProviderCode;
            if (erased.Contains(provider, ownId)) leftOut.Add(place);
        }
    }
}
