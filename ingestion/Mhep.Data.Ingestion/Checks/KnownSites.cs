using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>The sites that rows may be for: those of the data, as the workbook's own Sites and Employment specialists sheets describe them anew.</summary>
internal static class KnownSites
{
    /// <summary>What is known once the workbook's own sheets are taken into account.</summary>
    /// <param name="known">What the data say.</param>
    /// <param name="workbook">The workbook.</param>
    public static IReadOnlyDictionary<string, KnownSite> With(KnownData known, ParsedWorkbook workbook)
    {
        var sites = new Dictionary<string, KnownSite>(known.Sites, StringComparer.OrdinalIgnoreCase);
        foreach (var listed in workbook.Sites ?? [])
        {
            sites[listed.SiteCode] = new KnownSite
            {
                Code = listed.SiteCode,
                ProviderCode = listed.ProviderCode,
                ServiceStart = listed.ServiceStart,
                ServiceEnd = listed.ServiceEnd,
                Specialists = known.Sites.TryGetValue(listed.SiteCode, out var before)
                    ? before.Specialists
                    : new Dictionary<string, IReadOnlyList<KnownSpell>>(StringComparer.OrdinalIgnoreCase),
            };
        }

        // A sheet of specialists replaces all that was known of a site's.
        foreach (var ofSite in (workbook.Specialists ?? []).GroupBy(row => row.SiteCode, StringComparer.OrdinalIgnoreCase))
        {
            if (!sites.TryGetValue(ofSite.Key, out var site)) continue;
            sites[ofSite.Key] = site with
            {
                Specialists = ofSite.GroupBy(row => row.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(
                    spells => spells.Key,
                    IReadOnlyList<KnownSpell> (spells) => [.. spells.Select(row => new KnownSpell(row.StartDate, row.LeaveDate))],
                    StringComparer.OrdinalIgnoreCase),
            };
        }

        return sites;
    }
}
