namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented job of an episode.</summary>
public sealed class SyntheticJob
{
    /// <summary>The day paid work began.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Who supported the start; null: nobody was in post.</summary>
    public required string? SpecialistCode { get; init; }

    /// <summary>Hours a week at the start; null where nobody noted them.</summary>
    public required decimal? HoursPerWeek { get; init; }

    /// <summary>Whether the sheet gives the hours only as '&lt;16' or '16+'.</summary>
    public required bool HoursAsBand { get; init; }

    /// <summary>Hours a week at 13 weeks, where that was reached and they had changed.</summary>
    public decimal? HoursAt13Weeks { get; internal set; }

    /// <summary>A competitive paid job.</summary>
    public required bool CompetitivePaid { get; init; }

    /// <summary>The first four hours were worked.</summary>
    public required bool FirstFourHoursWorked { get; init; }

    /// <summary>What the job is, and in which sector.</summary>
    public required (string Title, string Sector) Work { get; init; }

    /// <summary>Permanent, fixed term or zero hours.</summary>
    public required string ContractType { get; init; }

    /// <summary>Invented employer.</summary>
    public required string Employer { get; init; }

    /// <summary>Last day worked, where the service heard of it; null while it goes on or after it lost touch.</summary>
    public DateOnly? End { get; internal set; }

    /// <summary>Why it ended.</summary>
    public string? EndReason { get; internal set; }

    /// <summary>The day it had lasted 6 weeks; null: not, or not heard of.</summary>
    public DateOnly? SixWeeks { get; internal set; }

    /// <summary>The day it had lasted 13 weeks, start + 91 days; null likewise.</summary>
    public DateOnly? ThirteenWeeks { get; internal set; }

    /// <summary>The day it had lasted 26 weeks; null likewise.</summary>
    public DateOnly? TwentySixWeeks { get; internal set; }

    /// <summary>Whether it is a job start as measures.md counts them.</summary>
    public bool Counts => CompetitivePaid && FirstFourHoursWorked;
}
