namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One row of the Outcomes report: counts of a site or specialist in a period. Null: not reported; 0: none.</summary>
public sealed record OutcomesRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>Site code.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The specialist reported on; blank: the whole site.</summary>
    public SpecialistMention Specialist { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Referrals.</summary>
    public int? Referrals { get; init; }

    /// <summary>Engagements.</summary>
    public int? Engagements { get; init; }

    /// <summary>Clients starting a first job.</summary>
    public int? FirstJobStarts { get; init; }

    /// <summary>Job starts, all jobs.</summary>
    public int? JobStarts { get; init; }

    /// <summary>Sustained 6 weeks.</summary>
    public int? Sustained6Weeks { get; init; }

    /// <summary>Sustained 13 weeks in jobs under 16 hours a week.</summary>
    public int? Sustained13WeeksUnder16Hours { get; init; }

    /// <summary>Sustained 13 weeks in jobs of 16 hours a week or more.</summary>
    public int? Sustained13Weeks16HoursOrMore { get; init; }

    /// <summary>Sustained 13 weeks, as reported; not derived from the bands.</summary>
    public int? Sustained13Weeks { get; init; }

    /// <summary>Sustained 26 weeks.</summary>
    public int? Sustained26Weeks { get; init; }
}
