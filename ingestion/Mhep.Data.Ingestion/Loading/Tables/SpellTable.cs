using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Specialists;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Rows of the Employment specialists sheet. Key: specialist and first day of the spell.</summary>
internal sealed class SpellTable(CodeRegister codes) : RowTable<AtSite<SpecialistRow>, SpecialistSpell>
{
    public override SheetRow PlaceOf(AtSite<SpecialistRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, SpecialistSpell row) => hash.Add(row.SpecialistId).Add(row.StartDate);

    public override SpecialistSpell Make(AtSite<SpecialistRow> source, RowStamp stamp) => new()
    {
        Id = stamp.Id,
        SliceVersionId = stamp.VersionId,
        SourceSheetId = stamp.SheetId,
        SourceRow = stamp.SourceRow,
        KeyHash = stamp.KeyHash,
        ContentHash = stamp.ContentHash,
        SpecialistId = codes.SpecialistOf(source.SiteId, source.Row.Code).Id,
        StartDate = source.Row.StartDate,
        LeaveDate = source.Row.LeaveDate,
        Fte = source.Row.Fte,
        TeamLeader = source.Row.TeamLeader,
        Team = source.Row.Team,
        PreviousCode = source.Row.PreviousCode,
    };
}
