using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.EmployerContacts;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>
/// Rows of the Employer contacts sheet. A contact has no name: its key is all it says, and two that say the same are two contacts.
/// </summary>
internal sealed class ContactTable(CodeRegister codes, ClientRegister clients) : RowTable<AtSite<EmployerContactRow>, EmployerContact>
{
    public override bool EachRowCounts => true;

    public override SheetRow PlaceOf(AtSite<EmployerContactRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, EmployerContact row) =>
        hash.Add(row.SiteId).Add(row.SpecialistId).Add(row.ContactDate).Add(row.FaceToFace).Add(row.Channel).Add(row.EmployerHash);

    public override EmployerContact Make(AtSite<EmployerContactRow> source, RowStamp stamp) => new()
    {
        Id = stamp.Id,
        SliceVersionId = stamp.VersionId,
        SourceSheetId = stamp.SheetId,
        SourceRow = stamp.SourceRow,
        KeyHash = stamp.KeyHash,
        ContentHash = stamp.ContentHash,
        SiteId = source.SiteId,
        SpecialistId = codes.SpecialistOf(source.SiteId, source.Row.Specialist),
        ContactDate = source.Row.ContactDate,
        FaceToFace = source.Row.FaceToFace,
        Channel = source.Row.Channel,
        EmployerHash = clients.Of(codes.ProviderOfSite(source.SiteId)).EmployerOf(source.Row.Employer),
    };
}
