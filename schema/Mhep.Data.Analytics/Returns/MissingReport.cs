using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Returns;

/// <summary>A site that has not reported its outcomes for all days of a month on which its service ran.</summary>
/// <param name="Site">The site, as the current list has it: whoever runs it now owes the report.</param>
/// <param name="Month">The month.</param>
/// <param name="Days">The running days of the month that nothing answers for, as runs that do not touch, the earliest first; at least one.</param>
/// <param name="Received">What came and does not stand for them, in the order of the kinds; empty: nothing came for the month.</param>
public sealed record MissingReport(SiteFacts Site, ReportingMonth Month, IReadOnlyList<DateRange> Days, IReadOnlyList<ReceivedInstead> Received)
{
    /// <summary>How many days are missing, at least 1.</summary>
    public int DayCount => Days.Sum(run => run.DayCount);
}
