using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.FirstJobs;

/// <summary>How long it takes from engagement to a first job, for those engaged in a period: the whole course, beside the median.</summary>
public sealed record TimeToFirstJob
{
    /// <summary>DAYS_TO_FIRST_JOB_MEDIAN of the period, Kaplan-Meier: with its status, and null where half was not reached.</summary>
    public required MeasureValue Median { get; init; }

    /// <summary>
    /// Plain mean of the days of those who started. It leaves out everybody who still waits or has left, and so flatters slow services: read the
    /// median instead. Null where nobody has started.
    /// </summary>
    public decimal? MeanDaysOfStarters { get; init; }

    /// <summary>Episodes engaged in the period that were watched.</summary>
    public required int Engaged { get; init; }

    /// <summary>Of them, those with a first job start.</summary>
    public required int Started { get; init; }

    /// <summary>Of them, those discharged without one.</summary>
    public required int Discharged { get; init; }

    /// <summary>Of them, those who were still waiting at the end of coverage.</summary>
    public required int StillWaiting { get; init; }

    /// <summary>In order of days; stops before the first day on which fewer than 8 were still waiting.</summary>
    public required IReadOnlyList<FirstJobPoint> Curve { get; init; }

    /// <summary>Someone was erased from a site after the moment named by `asKnownAt`: the answer is that of then without that person. False without `asKnownAt`.</summary>
    public bool RestatedByErasure { get; init; }

    /// <summary>What to know before reading it: where the curve stops and why, and what discharge does to it.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
