using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Rows of the programme's targets. Key: site, specialist or none, measure, period, scenario and version.</summary>
internal sealed class TargetTable(CodeRegister codes) : RowTable<AtSite<TargetRow>, Target>
{
    public override SheetRow PlaceOf(AtSite<TargetRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, Target row) => hash
        .Add(row.SiteId).Add(row.SpecialistId).Add(row.Measure).Add(row.PeriodStart).Add(row.PeriodEnd)
        .Add(row.Scenario.ToString()).Add(row.Version);

    public override Target Make(AtSite<TargetRow> source, RowStamp stamp) => new()
    {
        Id = stamp.Id,
        SliceVersionId = stamp.VersionId,
        SourceSheetId = stamp.SheetId,
        SourceRow = stamp.SourceRow,
        KeyHash = stamp.KeyHash,
        ContentHash = stamp.ContentHash,
        SiteId = source.SiteId,
        SpecialistId = codes.SpecialistOf(source.SiteId, source.Row.Specialist),
        Measure = source.Row.Measure,
        PeriodStart = source.Row.PeriodStart,
        PeriodEnd = source.Row.PeriodEnd,
        Scenario = source.Row.Scenario,
        Value = source.Row.Value,
        Version = source.Row.Version,
        AgreedOn = source.Row.AgreedOn,
        Reason = source.Row.Reason,
    };
}
