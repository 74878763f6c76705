namespace Mhep.Data.Analytics;

/// <summary>How long after engagement a first job started, or how long there was none while someone looked.</summary>
/// <param name="Days">Days from engagement, not below 0.</param>
/// <param name="Started">A job started then; false: the person left or coverage ended first (censored).</param>
internal readonly record struct TimeToJob(int Days, bool Started) : IComparable<TimeToJob>
{
    /// <summary>By days; on the same day starts come before those who were only watched so long.</summary>
    public int CompareTo(TimeToJob other) =>
        Days != other.Days ? Days.CompareTo(other.Days) : other.Started.CompareTo(Started);

    public static bool operator <(TimeToJob left, TimeToJob right) => left.CompareTo(right) < 0;

    public static bool operator <=(TimeToJob left, TimeToJob right) => left.CompareTo(right) <= 0;

    public static bool operator >(TimeToJob left, TimeToJob right) => left.CompareTo(right) > 0;

    public static bool operator >=(TimeToJob left, TimeToJob right) => left.CompareTo(right) >= 0;
}
