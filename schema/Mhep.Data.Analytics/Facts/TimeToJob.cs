namespace Mhep.Data.Analytics;

/// <summary>How long after engagement a first job started, or how long there was none while someone looked.</summary>
/// <param name="Days">Days from engagement, not below 0.</param>
/// <param name="End">What ended the wait on that day.</param>
internal readonly record struct TimeToJob(int Days, WaitEnd End) : IComparable<TimeToJob>
{
    /// <summary>A job started then; false: the person left or coverage ended first, and a Kaplan-Meier curve takes both as censored.</summary>
    public bool Started => End == WaitEnd.Started;

    /// <summary>By days; on the same day starts come before discharges, and both before those who were only watched so long.</summary>
    public int CompareTo(TimeToJob other) =>
        Days != other.Days ? Days.CompareTo(other.Days) : End.CompareTo(other.End);

    public static bool operator <(TimeToJob left, TimeToJob right) => left.CompareTo(right) < 0;

    public static bool operator <=(TimeToJob left, TimeToJob right) => left.CompareTo(right) <= 0;

    public static bool operator >(TimeToJob left, TimeToJob right) => left.CompareTo(right) > 0;

    public static bool operator >=(TimeToJob left, TimeToJob right) => left.CompareTo(right) >= 0;
}
