using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Contexts;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Rows of the Context sheet. Key: site, first day and kind.</summary>
internal sealed class ContextTable : RowTable<AtSite<ContextRow>, ContextNote>
{
    public override SheetRow PlaceOf(AtSite<ContextRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, ContextNote row) => hash.Add(row.SiteId).Add(row.From).Add(row.Kind.ToString());

    public override ContextNote Make(AtSite<ContextRow> source, RowStamp stamp) => new()
    {
        Id = stamp.Id,
        SliceVersionId = stamp.VersionId,
        SourceSheetId = stamp.SheetId,
        SourceRow = stamp.SourceRow,
        KeyHash = stamp.KeyHash,
        ContentHash = stamp.ContentHash,
        SiteId = source.SiteId,
        From = source.Row.From,
        To = source.Row.To,
        Kind = source.Row.Kind,
        Note = source.Row.Note,
        NotCompared = source.Row.NotCompared,
    };
}
