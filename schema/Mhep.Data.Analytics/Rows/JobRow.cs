using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Analytics.Rows;

/// <summary>What measures need of a current row of the Jobs sheet, with the days on which the job had lasted.</summary>
public sealed record JobRow
{
    /// <summary>Id of the stored row, unique over all kinds of rows; 0 where none is stored. Decides nothing: it only leads back to where a figure came from.</summary>
    public long Source { get; init; }

    /// <summary>Who started work, as in <see cref="EpisodeRow.Client"/>.</summary>
    public required long Client { get; init; }

    /// <summary>The job's own specialist; null: the specialist of the client's row, unless <see cref="SpecialistUnallocated"/>.</summary>
    public string? Specialist { get; init; }

    /// <summary>The job's own cell says 'unallocated'.</summary>
    public bool SpecialistUnallocated { get; init; }

    /// <summary>The referral that the row names its episode by; null: the newest on or before the start.</summary>
    public DateOnly? NamedReferral { get; init; }

    /// <summary>The day paid work began.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day worked; null while it goes on.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Hours a week at the start, where given as a number.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Which side of 16 hours a week at the start; null where unknown.</summary>
    public HoursBand? HoursBand { get; init; }

    /// <summary>Which side of 16 hours a week at 13 weeks; null where not given.</summary>
    public HoursBand? HoursBandAt13Weeks { get; init; }

    /// <summary>A competitive paid job; null counts as yes.</summary>
    public bool? CompetitivePaid { get; init; }

    /// <summary>The first four hours were worked; null counts as yes.</summary>
    public bool? FirstFourHoursWorked { get; init; }

    /// <summary>The day the job had lasted 6 weeks; null: not (yet) reached.</summary>
    public DateOnly? Sustained6Weeks { get; init; }

    /// <summary>The day the job had lasted 13 weeks; null: not (yet) reached.</summary>
    public DateOnly? Sustained13Weeks { get; init; }

    /// <summary>The day the job had lasted 26 weeks; null: not (yet) reached.</summary>
    public DateOnly? Sustained26Weeks { get; init; }
}
