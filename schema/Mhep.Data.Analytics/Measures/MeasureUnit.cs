namespace Mhep.Data.Analytics.Measures;

/// <summary>What a measure's value is a number of.</summary>
public enum MeasureUnit
{
    /// <summary>A whole number of episodes, jobs, people or contacts.</summary>
    Count,

    /// <summary>A share or ratio, 0.4 for 40%.</summary>
    Rate,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Hours worked a week.</summary>
    HoursPerWeek,

    /// <summary>Events for each full-time week in post.</summary>
    PerWeek,
}
