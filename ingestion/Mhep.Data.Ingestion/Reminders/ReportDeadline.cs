using Mhep.Data.Schema.Time;

namespace Mhep.Data.Ingestion.Reminders;

/// <summary>When outcomes reports are due.</summary>
/// <param name="daysAfterMonthEnd">So many days after the last day of the month, 0 or more.</param>
/// <param name="zone">Whose calendar says which day it is.</param>
/// <param name="time">The clock.</param>
public sealed class ReportDeadline(int daysAfterMonthEnd, TimeZoneInfo zone, TimeProvider time)
{
    /// <summary>The day it is where reports are due.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);

    /// <summary>The newest month of which reports are due by now, today included.</summary>
    public ReportingMonth NewestDue
    {
        get
        {
            var after = ReportingMonth.Containing(Today.AddDays(1 - daysAfterMonthEnd));
            return ReportingMonth.Containing(after.First.AddDays(-1));
        }
    }

    /// <summary>The day on which reports of a month are due.</summary>
    /// <param name="month">The month.</param>
    public DateOnly DueOn(ReportingMonth month) => month.Last.AddDays(daysAfterMonthEnd);

    /// <summary>Whether a month is over, so that it can have been reported wholly.</summary>
    /// <param name="month">The month.</param>
    public bool IsOver(ReportingMonth month) => month.Last < Today;
}
