using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Fidelity reviews with their scores. Key: site, day and kind; each is a slice of its own.</summary>
internal sealed class ReviewTable : RowTable<AtSite<FidelityReviewRow>, FidelityReview>
{
    public override SheetRow PlaceOf(AtSite<FidelityReviewRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, FidelityReview row) =>
        hash.Add(row.SiteId).Add(row.ReviewDate).Add(row.Kind.ToString());

    public override void AddChildren(CanonicalHash hash, AtSite<FidelityReviewRow> source)
    {
        foreach (var item in source.Row.Items) hash.Add(item.Number).Add(item.Score);
    }

    public override Task InsertChildrenAsync(
        MhepDbContext context,
        IBulkInsert bulk,
        IEnumerable<(AtSite<FidelityReviewRow> Source, long RowId)> inserted,
        CancellationToken cancellationToken) =>
        bulk.InsertAsync(
            context,
            inserted.SelectMany(review => review.Source.Row.Items.Select(item =>
                new FidelityItemScore { ReviewId = review.RowId, Number = item.Number, Score = item.Score })),
            cancellationToken);

    public override FidelityReview Make(AtSite<FidelityReviewRow> source, RowStamp stamp) => new()
    {
        Id = stamp.Id,
        SliceVersionId = stamp.VersionId,
        SourceSheetId = stamp.SheetId,
        SourceRow = stamp.SourceRow,
        KeyHash = stamp.KeyHash,
        ContentHash = stamp.ContentHash,
        SiteId = source.SiteId,
        ReviewDate = source.Row.ReviewDate,
        Reviewer = source.Row.Reviewer,
        Kind = source.Row.Kind,
        Scale = source.Row.Scale,
    };
}
