using Mhep.Data.Ingestion.Loading.Effects;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>Outcomes reports (site x specialist or none x exact period) and fidelity reviews (site x day x kind): a slice a row.</summary>
internal static class ReturnSlices
{
    public static IEnumerable<SliceDraft> Of(DraftSource source) => Returns(source).Concat(Reviews(source));

    private static IEnumerable<SliceDraft> Returns(DraftSource source)
    {
        var table = new ReturnTable(source.Codes);
        var rows = (source.Workbook.Outcomes ?? []).Select(row => new AtSite<OutcomesRow>(row, source.Codes.SiteOf(row.SiteCode)));
        foreach (var slice in rows.GroupBy(row => KeyOf(source, row)))
        {
            yield return new SliceDraft
            {
                Kind = SliceKind.AggregateReturn,
                Key = slice.Key,
                SiteId = slice.First().SiteId,
                Measured = (rows, _) => slice.Aggregate(rows, (site, row) => MeasuredRows.WithReturn(site, source.Codes, row)),
                Tables = [source.Table(table, [.. slice])],
            };
        }
    }

    private static IEnumerable<SliceDraft> Reviews(DraftSource source)
    {
        var table = new ReviewTable();
        var rows = (source.Workbook.FidelityReviews ?? []).Select(row => new AtSite<FidelityReviewRow>(row, source.Codes.SiteOf(row.SiteCode)));
        foreach (var slice in rows.GroupBy(row => SliceKey.Review(source.Codes.SiteCodeOf(row.SiteId), row.Row.ReviewDate, row.Row.Kind)))
        {
            yield return new SliceDraft
            {
                Kind = SliceKind.FidelityReview,
                Key = slice.Key,
                SiteId = slice.First().SiteId,
                Tables = [source.Table(table, [.. slice])],
            };
        }
    }

    private static string KeyOf(DraftSource source, AtSite<OutcomesRow> row)
    {
        var specialist = row.Row.Specialist.Code is { } code ? source.Codes.SpecialistOf(row.SiteId, code).Code : null;
        return SliceKey.Return(source.Codes.SiteCodeOf(row.SiteId), specialist, row.Row.PeriodStart, row.Row.PeriodEnd);
    }
}
