using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.FirstJobs;

/// <summary>Where people stood so many days after engagement: a day on which someone started a first job or was discharged without one.</summary>
public sealed record FirstJobPoint
{
    /// <summary>Days after engagement, 0 or more.</summary>
    public required int Days { get; init; }

    /// <summary>How many were still waiting when the day began: neither in a job, discharged, nor lost to the end of coverage.</summary>
    public required int AtRisk { get; init; }

    /// <summary>How many of them started a first job on the day.</summary>
    public required int Started { get; init; }

    /// <summary>How many of them were discharged on the day without a job.</summary>
    public required int Discharged { get; init; }

    /// <summary>
    /// Kaplan-Meier: the share that would not have started by the end of the day if nobody were discharged. It takes those who left for people
    /// like those who stayed, which may flatter; `startedShare` does not.
    /// </summary>
    public required decimal NotStarted { get; init; }

    /// <summary>Greenwood's standard error of `notStarted`; null at 0 and 1, where it says nothing.</summary>
    public decimal? StandardError { get; init; }

    /// <summary>95% interval of `notStarted` on the log(-log) scale; null at 0 and 1.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Cumulative incidence (Aalen-Johansen): the share that had started a first job by the end of the day, discharge being a competing event.</summary>
    public required decimal StartedShare { get; init; }

    /// <summary>Cumulative incidence: the share that had been discharged without a job by the end of the day.</summary>
    public required decimal DischargedShare { get; init; }
}
