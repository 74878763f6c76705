using Mhep.Data.Analytics.Returns;

namespace Mhep.Data.Analytics;

/// <summary>What happened at a site, as columns: the part of a site's facts that is costly to build and stays as it is until its returns change.</summary>
internal sealed record SiteRecord
{
    /// <summary>Codes of the owners: 'unallocated' is the empty text at 0, then the specialists in code order.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Days covered by client-level returns that claim all clients.</summary>
    public required DaySet CoveredFully { get; init; }

    /// <summary>Days covered only by client-level returns that leave clients out.</summary>
    public required DaySet CoveredPartly { get; init; }

    /// <summary>Days covered by returns of employer contacts.</summary>
    public required DaySet ContactsCovered { get; init; }

    /// <summary>Events, by <see cref="EventKind"/>.</summary>
    public required IReadOnlyList<EventColumn> Events { get; init; }

    /// <summary>Days to a first job, on the day of the engagement.</summary>
    public required ObservationColumn<TimeToJob> TimesToFirstJob { get; init; }

    /// <summary>Days to the first employer contact, on the day of the engagement.</summary>
    public required ObservationColumn<int> DaysToFirstEmployerContact { get; init; }

    /// <summary>Hours a week, on the day of the job start.</summary>
    public required ObservationColumn<decimal> HoursPerWeek { get; init; }

    public required Caseload Caseload { get; init; }

    /// <summary>Time in post, by owner; nothing is known of 'unallocated'.</summary>
    public required IReadOnlyList<TimeInPost> Posts { get; init; }

    /// <summary>Aggregate returns that answer for the site.</summary>
    public required ReturnSet Returns { get; init; }

    /// <summary>Aggregate returns that answer for each owner.</summary>
    public required IReadOnlyList<ReturnSet> ReturnsByOwner { get; init; }

    /// <summary>Days of aggregate returns that answer for nothing, because client rows that claim all clients cover some of their days.</summary>
    public required DaySet ReturnsSetAside { get; init; }

    public required IReadOnlyList<ReturnDifference> ReturnDifferences { get; init; }

    /// <summary>First day of any return; null where there is none.</summary>
    public required DateOnly? FirstReturnDay { get; init; }

    /// <summary>Last day of any return; null where there is none.</summary>
    public required DateOnly? LastReturnDay { get; init; }

    /// <summary>All days covered by client-level returns.</summary>
    public DaySet Covered => CoveredFully.And(CoveredPartly);
}
