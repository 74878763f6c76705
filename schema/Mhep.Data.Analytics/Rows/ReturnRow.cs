using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Rows;

/// <summary>A current aggregate return. Null: not reported; 0: none.</summary>
public sealed record ReturnRow
{
    /// <summary>Id of the stored row, unique over all kinds of rows; 0 where none is stored. Decides nothing: it only leads back to where a figure came from.</summary>
    public long Source { get; init; }

    /// <summary>Code of the specialist reported on; null: the whole site.</summary>
    public string? Specialist { get; init; }

    /// <summary>The days reported on.</summary>
    public required DateRange Days { get; init; }

    /// <summary>Referrals.</summary>
    public int? Referrals { get; init; }

    /// <summary>Engagements.</summary>
    public int? Engagements { get; init; }

    /// <summary>Clients who started a first job.</summary>
    public int? FirstJobStarts { get; init; }

    /// <summary>Job starts, all jobs.</summary>
    public int? JobStarts { get; init; }

    /// <summary>Sustained 6 weeks.</summary>
    public int? Sustained6Weeks { get; init; }

    /// <summary>Sustained 13 weeks in jobs of fewer than 16 hours a week.</summary>
    public int? Sustained13WeeksUnder16Hours { get; init; }

    /// <summary>Sustained 13 weeks in jobs of 16 hours a week or more.</summary>
    public int? Sustained13Weeks16HoursOrMore { get; init; }

    /// <summary>Sustained 13 weeks as reported; where null it needs both bands.</summary>
    public int? Sustained13Weeks { get; init; }

    /// <summary>Sustained 26 weeks.</summary>
    public int? Sustained26Weeks { get; init; }
}
