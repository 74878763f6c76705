namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One job: a row of the Jobs sheet, or a group of job columns in a row of the Clients sheet.</summary>
public sealed record JobRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>The number of the group of columns on a Clients sheet ('Job 2 start date'; 1 where unnumbered); null on a Jobs sheet.</summary>
    public int? Group { get; init; }

    /// <summary>The provider's own pseudonym.</summary>
    public required string ClientId { get; init; }

    /// <summary>Site code as written, or the sheet's or provider's only site.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The job's own specialist; blank: the client's row's.</summary>
    public SpecialistMention Specialist { get; init; }

    /// <summary>The referral date that names the episode: the Jobs sheet's own column, or that of the Clients row the job stands on.</summary>
    public DateOnly? NamedReferralDate { get; init; }

    /// <summary>The day paid work began.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day worked.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; init; }

    /// <summary>Hours a week at start.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>Average hours a week at 13 weeks.</summary>
    public WeeklyHours? HoursAt13Weeks { get; init; }

    /// <summary>A competitive paid job; null: blank, taken as yes and reported.</summary>
    public bool? CompetitivePaid { get; init; }

    /// <summary>The first four hours were worked; null: blank, taken as yes and reported.</summary>
    public bool? FirstFourHoursWorked { get; init; }

    /// <summary>Job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Sector of the employer.</summary>
    public string? Sector { get; init; }

    /// <summary>Contract type.</summary>
    public string? ContractType { get; init; }

    /// <summary>The employer's name. To be stored as a keyed hash only, never as it stands here.</summary>
    public string? Employer { get; init; }

    /// <summary>The day the job had lasted 6 weeks.</summary>
    public DateOnly? Sustained6WeeksDate { get; init; }

    /// <summary>The day the job had lasted 13 weeks.</summary>
    public DateOnly? Sustained13WeeksDate { get; init; }

    /// <summary>The day the job had lasted 26 weeks.</summary>
    public DateOnly? Sustained26WeeksDate { get; init; }

    /// <summary>Kind of evidence.</summary>
    public string? EvidenceType { get; init; }

    /// <summary>The day of the evidence.</summary>
    public DateOnly? EvidenceDate { get; init; }

    /// <summary>State of the evidence.</summary>
    public string? EvidenceStatus { get; init; }
}
