using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Clients;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Rows of the Clients sheet. Key: person, site and referral date.</summary>
internal sealed class EpisodeTable(CodeRegister codes) : RowTable<OfClient<ClientRow>, Episode>
{
    public override SheetRow PlaceOf(OfClient<ClientRow> source) => source.Row.Place;

    public override void AddKey(CanonicalHash hash, Episode row) => hash.Add(row.ClientId).Add(row.SiteId).Add(row.ReferralDate);

    public override void Mention(OfClient<ClientRow> source)
    {
        codes.SpecialistOf(source.SiteId, source.Row.Specialist);
        codes.SpecialistOf(source.SiteId, source.Row.EngagedBy);
    }

    public override Episode Make(OfClient<ClientRow> source, RowStamp stamp)
    {
        var row = source.Row;
        return new Episode
        {
            Id = stamp.Id,
            SliceVersionId = stamp.VersionId,
            SourceSheetId = stamp.SheetId,
            SourceRow = stamp.SourceRow,
            KeyHash = stamp.KeyHash,
            ContentHash = stamp.ContentHash,
            ClientId = source.ClientId,
            SiteId = source.SiteId,
            ReferralDate = row.ReferralDate,
            SpecialistId = codes.SpecialistOf(source.SiteId, row.Specialist),
            EngagedBySpecialistId = codes.SpecialistOf(source.SiteId, row.EngagedBy),
            Team = row.Team,
            ReferralSource = row.ReferralSource,
            FundingStream = row.FundingStream,
            EmployedAtReferral = row.EmployedAtReferral,
            EmploymentStatusAtReferral = row.EmploymentStatusAtReferral,
            FirstMeaningfulContactDate = row.FirstMeaningfulContactDate,
            VocationalProfileDate = row.VocationalProfileDate,
            ThirdAppointmentDate = row.ThirdAppointmentDate,
            FirstEmployerContactDate = row.FirstEmployerContactDate,
            LastContactDate = row.LastContactDate,
            LastInWorkSupportDate = row.LastInWorkSupportDate,
            BenefitsAdviceDate = row.BenefitsAdviceDate,
            DischargeDate = row.DischargeDate,
            DischargeReason = row.DischargeReason,
            DischargeOutcome = row.DischargeOutcome,
            AgeBand = row.AgeBand,
            Gender = row.Gender,
            Ethnicity = row.Ethnicity,
            BenefitAtReferral = row.BenefitAtReferral,
            LengthOfUnemployment = row.LengthOfUnemployment,
            ConsentToEvaluation = row.ConsentToEvaluation,
        };
    }
}
