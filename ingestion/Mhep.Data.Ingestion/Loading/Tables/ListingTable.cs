using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Rows of the programme's list of sites. Key: site.</summary>
internal sealed class ListingTable(CodeRegister codes) : RowTable<SiteRow, SiteListing>
{
    public override SheetRow PlaceOf(SiteRow source) => source.Place;

    public override void AddKey(CanonicalHash hash, SiteListing row) => hash.Add(row.SiteId);

    public override SiteListing Make(SiteRow source, RowStamp stamp) => new()
    {
        Id = stamp.Id,
        SliceVersionId = stamp.VersionId,
        SourceSheetId = stamp.SheetId,
        SourceRow = stamp.SourceRow,
        KeyHash = stamp.KeyHash,
        ContentHash = stamp.ContentHash,
        SiteId = codes.SiteOf(source.SiteCode),
        Name = source.Name,
        ProviderId = codes.ProviderOf(source.ProviderCode),
        ProviderName = source.Provider,
        CommissionerId = codes.CommissionerOf(source.CommissionerCode),
        CommissionerName = source.Commissioner,
        PolicyFocus = source.PolicyFocus,
        Region = source.Region,
        ServiceStart = source.ServiceStart,
        ServiceEnd = source.ServiceEnd,
    };
}
