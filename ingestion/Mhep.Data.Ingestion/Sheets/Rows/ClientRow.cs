namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One row of the Clients sheet: a referral episode. Job columns of the row are <see cref="JobRow"/>s of their own.</summary>
public sealed record ClientRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>The provider's own pseudonym, leading zeros kept; compared exactly but for case.</summary>
    public required string ClientId { get; init; }

    /// <summary>Site code as written, or the sheet's or provider's only site.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The day the referral was received and accepted; null: blank or unreadable (then the row has an error).</summary>
    public DateOnly? ReferralDate { get; init; }

    /// <summary>The row's specialist. On this sheet blank means unallocated.</summary>
    public SpecialistMention Specialist { get; init; }

    /// <summary>The specialist at engagement; blank: the row's.</summary>
    public SpecialistMention EngagedBy { get; init; }

    /// <summary>The clinical team that referred.</summary>
    public string? Team { get; init; }

    /// <summary>Where the referral came from.</summary>
    public string? ReferralSource { get; init; }

    /// <summary>What pays for the place.</summary>
    public string? FundingStream { get; init; }

    /// <summary>In work when referred; where the flag is blank, what the status code says; null where neither says.</summary>
    public bool? EmployedAtReferral { get; init; }

    /// <summary>NHS employment status code, 01 to 08 or ZZ.</summary>
    public string? EmploymentStatusAtReferral { get; init; }

    /// <summary>First meaningful contact.</summary>
    public DateOnly? FirstMeaningfulContactDate { get; init; }

    /// <summary>The day the vocational profile was started.</summary>
    public DateOnly? VocationalProfileDate { get; init; }

    /// <summary>The day of the third appointment.</summary>
    public DateOnly? ThirdAppointmentDate { get; init; }

    /// <summary>First contact with an employer for the person.</summary>
    public DateOnly? FirstEmployerContactDate { get; init; }

    /// <summary>Last contact with the person.</summary>
    public DateOnly? LastContactDate { get; init; }

    /// <summary>Last support given in work.</summary>
    public DateOnly? LastInWorkSupportDate { get; init; }

    /// <summary>The day benefits advice was given.</summary>
    public DateOnly? BenefitsAdviceDate { get; init; }

    /// <summary>The day the person left the service.</summary>
    public DateOnly? DischargeDate { get; init; }

    /// <summary>Why the person left.</summary>
    public string? DischargeReason { get; init; }

    /// <summary>In work or not when leaving, as the sheet says it.</summary>
    public string? DischargeOutcome { get; init; }

    /// <summary>Age when referred, as a band; a number in the cell never leaves the cell.</summary>
    public string? AgeBand { get; init; }

    /// <summary>Gender; 'not known' and null (blank) differ.</summary>
    public string? Gender { get; init; }

    /// <summary>Ethnicity; 'not known' and null (blank) differ.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>Benefit received when referred.</summary>
    public string? BenefitAtReferral { get; init; }

    /// <summary>Time out of work when referred.</summary>
    public string? LengthOfUnemployment { get; init; }

    /// <summary>Agreed to evaluation; blank is no.</summary>
    public bool ConsentToEvaluation { get; init; }

    /// <summary>The earlier of profile started and third appointment, which is what counts as engagement; null: not engaged.</summary>
    public DateOnly? EngagementDate => VocationalProfileDate is { } profile && ThirdAppointmentDate is { } third
        ? (profile < third ? profile : third)
        : VocationalProfileDate ?? ThirdAppointmentDate;
}
