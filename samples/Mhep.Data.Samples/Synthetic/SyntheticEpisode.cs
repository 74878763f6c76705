namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented referral and what came of it; a null date did not come before the service's or the data's end.</summary>
public sealed class SyntheticEpisode
{
    /// <summary>Who was referred.</summary>
    public required SyntheticClient Client { get; init; }

    /// <summary>The site referred to.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The day the referral was received and accepted.</summary>
    public required DateOnly ReferralDate { get; init; }

    /// <summary>The clinical team that referred.</summary>
    public required string Team { get; init; }

    /// <summary>Where the referral came from.</summary>
    public required string ReferralSource { get; init; }

    /// <summary>In work when referred.</summary>
    public required bool EmployedAtReferral { get; init; }

    /// <summary>NHS employment status code; '01' exactly when in work.</summary>
    public required string EmploymentStatus { get; init; }

    /// <summary>Benefit received when referred; null where it was left blank.</summary>
    public required string? Benefit { get; init; }

    /// <summary>Time out of work when referred; null for those in work.</summary>
    public required string? LengthOfUnemployment { get; init; }

    /// <summary>Who took the referral; null: waiting list.</summary>
    public string? ReferredTo { get; internal set; }

    /// <summary>Who has, or last had, the person; null: waiting list or no one in post.</summary>
    public string? SpecialistCode { get; internal set; }

    /// <summary>Who engaged the person; null before engagement, or where no one was in post.</summary>
    public string? EngagedBy { get; internal set; }

    /// <summary>First meaningful contact.</summary>
    public DateOnly? FirstContact { get; internal set; }

    /// <summary>The day the vocational profile was started.</summary>
    public DateOnly? VocationalProfile { get; internal set; }

    /// <summary>The day of the third appointment.</summary>
    public DateOnly? ThirdAppointment { get; internal set; }

    /// <summary>First contact with an employer for the person.</summary>
    public DateOnly? FirstEmployerContact { get; internal set; }

    /// <summary>The day benefits advice was given.</summary>
    public DateOnly? BenefitsAdvice { get; internal set; }

    /// <summary>Last contact with the person.</summary>
    public DateOnly? LastContact { get; internal set; }

    /// <summary>The day the person left the service.</summary>
    public DateOnly? Discharge { get; internal set; }

    /// <summary>Why; null exactly when there is no discharge.</summary>
    public string? DischargeReason { get; internal set; }

    /// <summary>'In work' or 'Not in work'; null exactly when there is no discharge.</summary>
    public string? DischargeOutcome { get; internal set; }

    /// <summary>Jobs in order of start, at most three, not overlapping.</summary>
    public IReadOnlyList<SyntheticJob> Jobs => JobList;

    /// <summary>The earlier of vocational profile and third appointment; null: not engaged.</summary>
    public DateOnly? Engagement => (VocationalProfile, ThirdAppointment) switch
    {
        ({ } profile, { } third) => profile < third ? profile : third,
        ({ } profile, null) => profile,
        (null, var third) => third,
    };

    /// <summary>The first job that counts as a job start; null: none.</summary>
    public SyntheticJob? FirstJob => Jobs.FirstOrDefault(job => job.Counts);

    internal List<SyntheticJob> JobList { get; } = [];

    /// <summary>
    /// Whom the figures of a job belong to: in the long form the job names its specialist, in the wide form the client's row
    /// does.
    /// </summary>
    public string? SpecialistOf(SyntheticJob job, ClientForm form) =>
        form == ClientForm.Long ? job.SpecialistCode ?? SpecialistCode : SpecialistCode;
}
