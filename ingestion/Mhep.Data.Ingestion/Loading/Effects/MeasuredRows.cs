using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Loading.Slices;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema.Time;
using Measured = Mhep.Data.Analytics.Rows;
using Read = Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Loading.Effects;

/// <summary>
/// Rows of a workbook as measures would read them once they are stored: what figures would become can then be worked out before anything is.
/// </summary>
internal static class MeasuredRows
{
    /// <summary>A site with a snapshot of its clients, of its jobs, or both; null: those it has stay.</summary>
    public static SiteRows WithClients(
        SiteRows site, SliceCoverage coverage, CodeRegister codes, List<OfClient<ClientRow>>? clients, List<OfClient<Read.JobRow>>? jobs) => site with
        {
            Coverage = DateRange.OrNone(coverage.DataFrom, coverage.DataTo) is { } days
            ? [new Coverage { From = days.Start, To = days.End, AllClients = coverage.AllClients ?? true }]
            : [],
            Episodes = clients?.ConvertAll(row => Episode(row, codes)) ?? site.Episodes,
            Jobs = jobs?.ConvertAll(row => Job(row, codes)) ?? site.Jobs,
        };

    /// <summary>A site with other spells in post.</summary>
    public static SiteRows WithSpells(SiteRows site, CodeRegister codes, List<AtSite<SpecialistRow>> spells) => site with
    {
        Spells = spells.ConvertAll(spell => new SpellRow
        {
            Specialist = codes.SpecialistOf(spell.SiteId, spell.Row.Code).Code,
            Start = spell.Row.StartDate,
            Leave = spell.Row.LeaveDate,
            Fte = spell.Row.Fte,
        }),
    };

    /// <summary>A site with other contacts in the days of a month that a sheet covers.</summary>
    public static SiteRows WithContacts(
        SiteRows site, DateRange month, SliceCoverage coverage, CodeRegister codes, IReadOnlyList<AtSite<EmployerContactRow>> contacts) => site with
        {
            Contacts =
        [
            .. site.Contacts.Where(contact => !month.Contains(contact.Day)),
            .. contacts.Select(contact => new ContactRow
            {
                Specialist = Code(contact.SiteId, contact.Row.Specialist, codes),
                Day = contact.Row.ContactDate,
                FaceToFace = contact.Row.FaceToFace,
            }),
        ],
            ContactCoverage =
        [
            .. site.ContactCoverage.Where(days => !month.Overlaps(days)),
            .. DateRange.OrNone(coverage.DataFrom, coverage.DataTo)?.Intersect(month) is { } covered ? [covered] : Array.Empty<DateRange>(),
        ],
        };

    /// <summary>A site with another return of one specialist, or of the site, for a period.</summary>
    public static SiteRows WithReturn(SiteRows site, CodeRegister codes, AtSite<OutcomesRow> read)
    {
        var row = read.Row;
        if (DateRange.OrNone(row.PeriodStart, row.PeriodEnd) is not { } days) return site;
        var made = new ReturnRow
        {
            Specialist = Code(read.SiteId, row.Specialist, codes),
            Days = days,
            Referrals = row.Referrals,
            Engagements = row.Engagements,
            FirstJobStarts = row.FirstJobStarts,
            JobStarts = row.JobStarts,
            Sustained6Weeks = row.Sustained6Weeks,
            Sustained13WeeksUnder16Hours = row.Sustained13WeeksUnder16Hours,
            Sustained13Weeks16HoursOrMore = row.Sustained13Weeks16HoursOrMore,
            Sustained13Weeks = row.Sustained13Weeks,
            Sustained26Weeks = row.Sustained26Weeks,
        };
        return site with { Returns = [.. site.Returns.Where(other => other.Days != days || other.Specialist != made.Specialist), made] };
    }

    private static EpisodeRow Episode(OfClient<ClientRow> source, CodeRegister codes) => new()
    {
        Client = source.ClientId,
        Referral = source.Row.ReferralDate,
        Specialist = Code(source.SiteId, source.Row.Specialist, codes),
        EngagedBy = Code(source.SiteId, source.Row.EngagedBy, codes),
        EmployedAtReferral = source.Row.EmployedAtReferral,
        FirstMeaningfulContact = source.Row.FirstMeaningfulContactDate,
        VocationalProfile = source.Row.VocationalProfileDate,
        ThirdAppointment = source.Row.ThirdAppointmentDate,
        FirstEmployerContact = source.Row.FirstEmployerContactDate,
        LastContact = source.Row.LastContactDate,
        Discharge = source.Row.DischargeDate,
    };

    private static Measured.JobRow Job(OfClient<Read.JobRow> source, CodeRegister codes) => new()
    {
        Client = source.ClientId,
        Specialist = Code(source.SiteId, source.Row.Specialist, codes),
        SpecialistUnallocated = source.Row.Specialist.IsUnallocated,
        NamedReferral = source.Row.NamedReferralDate,
        Start = source.Row.StartDate,
        End = source.Row.EndDate,
        HoursPerWeek = source.Row.Hours?.Number,
        HoursBand = source.Row.Hours?.Band,
        HoursBandAt13Weeks = source.Row.HoursAt13Weeks?.Band,
        CompetitivePaid = source.Row.CompetitivePaid,
        FirstFourHoursWorked = source.Row.FirstFourHoursWorked,
        Sustained6Weeks = source.Row.Sustained6WeeksDate,
        Sustained13Weeks = source.Row.Sustained13WeeksDate,
        Sustained26Weeks = source.Row.Sustained26WeeksDate,
    };

    private static string? Code(int site, SpecialistMention mention, CodeRegister codes) =>
        mention.Code is { } code ? codes.SpecialistOf(site, code).Code : null;
}
