using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>The programme's list of sites and its targets: each list is one slice, replaced as a whole.</summary>
internal static class ProgrammeSlices
{
    public static IEnumerable<SliceDraft> Of(DraftSource source)
    {
        if (source.Workbook.Sites is { } sites)
        {
            yield return new SliceDraft
            {
                Kind = SliceKind.Sites,
                Key = SliceKey.Sites,
                Tables = [source.Table(new ListingTable(source.Codes), sites)],
            };
        }

        if (source.Workbook.Targets is { } targets)
        {
            var rows = targets.Select(row => new AtSite<TargetRow>(row, source.Codes.SiteOf(row.SiteCode))).ToList();
            yield return new SliceDraft
            {
                Kind = SliceKind.Targets,
                Key = SliceKey.Targets,
                Tables = [source.Table(new TargetTable(source.Codes), rows)],
            };
        }
    }
}
