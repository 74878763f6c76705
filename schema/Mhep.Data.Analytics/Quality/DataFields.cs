using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Analytics.Quality;

/// <summary>
/// The fields whose completeness is counted, and how each is read from a stored row. What is stored is what the cell said; of a blank and
/// 'unallocated' specialist nothing is stored either way.
/// </summary>
public static class DataFields
{
    private const string Clients = "Clients";
    private const string Jobs = "Jobs";
    private const string Referrals = "every referral";
    private const string Discharged = "those discharged";
    private const string EveryJob = "every job";

    /// <summary>Words that say that something is not known, which is an answer and not a blank; compared without regard to case.</summary>
    private static readonly HashSet<string> NotKnownWords =
        new(["not known", "unknown", "not recorded", "not stated", "n/k", "nk", "don't know", "zz"], StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<(DataField Field, Func<Episode, CellState> Read)> OfClients =
    [
        (Of(Clients, "Referral date", Referrals, FieldRole.Expected), row => Date(row.ReferralDate)),
        (Of(Clients, "Employment Specialist", Referrals, FieldRole.Optional), row => Has(row.SpecialistId is not null)),
        (Of(Clients, "Team", Referrals, FieldRole.Optional), row => Text(row.Team)),
        (Of(Clients, "Referral source", Referrals, FieldRole.Optional), row => Text(row.ReferralSource)),
        (Of(Clients, "Funding stream", Referrals, FieldRole.Optional), row => Text(row.FundingStream)),
        (Of(Clients, "Employed at referral", Referrals, FieldRole.Expected), Employed),
        (Of(Clients, "First meaningful contact date", Referrals, FieldRole.BlankIsAnswer), row => Date(row.FirstMeaningfulContactDate)),
        (Of(Clients, "Date Vocational Profile Started", Referrals, FieldRole.BlankIsAnswer), row => Date(row.VocationalProfileDate)),
        (Of(Clients, "Third appointment date", Referrals, FieldRole.BlankIsAnswer), row => Date(row.ThirdAppointmentDate)),
        (Of(Clients, "First employer contact date", Referrals, FieldRole.BlankIsAnswer), row => Date(row.FirstEmployerContactDate)),
        (Of(Clients, "Last contact date", Referrals, FieldRole.BlankIsAnswer), row => Date(row.LastContactDate)),
        (Of(Clients, "Last in-work support date", Referrals, FieldRole.BlankIsAnswer), row => Date(row.LastInWorkSupportDate)),
        (Of(Clients, "Benefits advice date", Referrals, FieldRole.BlankIsAnswer), row => Date(row.BenefitsAdviceDate)),
        (Of(Clients, "Discharge date", Referrals, FieldRole.BlankIsAnswer), row => Date(row.DischargeDate)),
        (Of(Clients, "Discharge reason", Discharged, FieldRole.Expected), row => Asked(row.DischargeDate, Text(row.DischargeReason))),
        (Of(Clients, "Discharge outcome", Discharged, FieldRole.Expected), row => Asked(row.DischargeDate, Text(row.DischargeOutcome))),
        (Of(Clients, "Age band", Referrals, FieldRole.Expected), row => Text(row.AgeBand)),
        (Of(Clients, "Gender", Referrals, FieldRole.Expected), row => Text(row.Gender)),
        (Of(Clients, "Ethnicity", Referrals, FieldRole.Expected), row => Text(row.Ethnicity)),
        (Of(Clients, "Benefit at referral", Referrals, FieldRole.Expected), row => Text(row.BenefitAtReferral)),
        (Of(Clients, "Length of unemployment", "those not employed at referral", FieldRole.Expected),
            row => row.EmployedAtReferral == true ? CellState.NotAsked : Text(row.LengthOfUnemployment)),
    ];

    private static readonly IReadOnlyList<(DataField Field, Func<Job, bool, CellState> Read)> OfJobs =
    [
        (Of(Jobs, "Job end date", EveryJob, FieldRole.BlankIsAnswer), (row, _) => Date(row.EndDate)),
        (Of(Jobs, "End reason", "jobs that ended", FieldRole.Optional), (row, _) => Asked(row.EndDate, Text(row.EndReason))),
        (Of(Jobs, "Hours per week", EveryJob, FieldRole.Expected), (row, _) => Has(row.HoursPerWeek is not null || row.HoursBand is not null)),
        (Of(Jobs, "Competitive paid job", EveryJob, FieldRole.Expected), (row, _) => Has(row.CompetitivePaid is not null)),
        (Of(Jobs, "First 4 hours worked", EveryJob, FieldRole.Expected), (row, _) => Has(row.FirstFourHoursWorked is not null)),
        (Of(Jobs, "Job title", EveryJob, FieldRole.Optional), (row, _) => Text(row.JobTitle)),
        (Of(Jobs, "Sector", EveryJob, FieldRole.Optional), (row, _) => Text(row.Sector)),
        (Of(Jobs, "Contract type", EveryJob, FieldRole.Optional), (row, _) => Text(row.ContractType)),
        (Of(Jobs, "Employer", EveryJob, FieldRole.Optional), (row, _) => Has(row.EmployerHash is not null)),
        (Of(Jobs, "13 week date", EveryJob, FieldRole.BlankIsAnswer), (_, reached) => Has(reached)),
        (Of(Jobs, "Average hours at 13 weeks", "jobs with a 13 week date", FieldRole.Optional),
            (row, reached) => reached ? Has(row.AverageHoursAt13Weeks is not null || row.HoursBandAt13Weeks is not null) : CellState.NotAsked),
        (Of(Jobs, "Evidence type", "jobs with a 13 week date", FieldRole.Expected), (row, reached) => reached ? Text(row.EvidenceType) : CellState.NotAsked),
        (Of(Jobs, "Evidence date", "jobs with a 13 week date", FieldRole.Expected), (row, reached) => reached ? Date(row.EvidenceDate) : CellState.NotAsked),
    ];

    /// <summary>All fields, those of the Clients sheet first, in the order of the sheets.</summary>
    public static IReadOnlyList<DataField> All { get; } = [.. OfClients.Select(each => each.Field), .. OfJobs.Select(each => each.Field)];

    /// <summary>What the fields of a client's row hold, in the order of <see cref="All"/>: the first of them.</summary>
    internal static IEnumerable<CellState> Read(Episode row) => OfClients.Select(each => each.Read(row));

    /// <summary>What the fields of a job's row hold, in the order of <see cref="All"/>: those after the clients'.</summary>
    internal static IEnumerable<CellState> Read(Job row, bool reached13Weeks) => OfJobs.Select(each => each.Read(row, reached13Weeks));

    /// <summary>How many of the fields are of the Clients sheet.</summary>
    internal static int ClientFields => OfClients.Count;

    private static DataField Of(string sheet, string heading, string askedOf, FieldRole role) => new() { Sheet = sheet, Heading = heading, AskedOf = askedOf, Role = role };

    private static CellState Has(bool isFilled) => isFilled ? CellState.Filled : CellState.Blank;

    private static CellState Date(DateOnly? day) => Has(day is not null);

    private static CellState Text(string? text) =>
        string.IsNullOrWhiteSpace(text) ? CellState.Blank : NotKnownWords.Contains(text.Trim()) ? CellState.NotKnown : CellState.Filled;

    private static CellState Asked(DateOnly? happened, CellState state) => happened is null ? CellState.NotAsked : state;

    /// <summary>The flag, or the NHS code, either of which says it; code ZZ says that it is not known.</summary>
    private static CellState Employed(Episode row) => row.EmployedAtReferral is not null ? CellState.Filled : Text(row.EmploymentStatusAtReferral);
}
