using Mhep.Data.Ingestion.Loading.Effects;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>Employment specialists and context: one slice a site each.</summary>
internal static class SiteSlices
{
    public static IEnumerable<SliceDraft> Of(DraftSource source) => Specialists(source).Concat(Context(source));

    private static IEnumerable<SliceDraft> Specialists(DraftSource source)
    {
        if (source.Workbook.Specialists is not { } rows) yield break;
        var table = new SpellTable(source.Codes);
        foreach (var (site, spells) in SheetSites.Of(rows, row => row.SiteCode, source.Workbook, SheetKind.EmploymentSpecialists, source.Codes))
        {
            yield return new SliceDraft
            {
                Kind = SliceKind.Specialists,
                Key = SliceKey.Specialists(source.Codes.SiteCodeOf(site)),
                SiteId = site,
                Measured = (rows, _) => MeasuredRows.WithSpells(rows, source.Codes, spells),
                Tables = [source.Table(table, spells)],
            };
        }
    }

    private static IEnumerable<SliceDraft> Context(DraftSource source)
    {
        if (source.Workbook.Context is not { } rows) yield break;
        var table = new ContextTable();
        foreach (var (site, notes) in SheetSites.Of(rows, row => row.SiteCode, source.Workbook, SheetKind.Context, source.Codes))
        {
            yield return new SliceDraft
            {
                Kind = SliceKind.Context,
                Key = SliceKey.Context(source.Codes.SiteCodeOf(site)),
                SiteId = site,
                Tables = [source.Table(table, notes)],
            };
        }
    }
}
