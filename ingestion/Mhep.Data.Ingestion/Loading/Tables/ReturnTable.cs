using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.AggregateReturns;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Rows of the Outcomes report. Key: site, specialist or none, and exact period; each is a slice of its own.</summary>
internal sealed class ReturnTable(CodeRegister codes) : RowTable<AtSite<OutcomesRow>, AggregateReturn>
{
    public override SheetRow PlaceOf(AtSite<OutcomesRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, AggregateReturn row) =>
        hash.Add(row.SiteId).Add(row.SpecialistId).Add(row.PeriodStart).Add(row.PeriodEnd);

    public override AggregateReturn Make(AtSite<OutcomesRow> source, RowStamp stamp) => new()
    {
        Id = stamp.Id,
        SliceVersionId = stamp.VersionId,
        SourceSheetId = stamp.SheetId,
        SourceRow = stamp.SourceRow,
        KeyHash = stamp.KeyHash,
        ContentHash = stamp.ContentHash,
        SiteId = source.SiteId,
        SpecialistId = codes.SpecialistOf(source.SiteId, source.Row.Specialist),
        PeriodStart = source.Row.PeriodStart,
        PeriodEnd = source.Row.PeriodEnd,
        Referrals = source.Row.Referrals,
        Engagements = source.Row.Engagements,
        FirstJobStarts = source.Row.FirstJobStarts,
        JobStarts = source.Row.JobStarts,
        Sustained6Weeks = source.Row.Sustained6Weeks,
        Sustained13WeeksUnder16Hours = source.Row.Sustained13WeeksUnder16Hours,
        Sustained13Weeks16HoursOrMore = source.Row.Sustained13Weeks16HoursOrMore,
        Sustained13Weeks = source.Row.Sustained13Weeks,
        Sustained26Weeks = source.Row.Sustained26Weeks,
    };
}
