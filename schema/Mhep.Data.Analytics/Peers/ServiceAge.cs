namespace Mhep.Data.Analytics.Peers;

/// <summary>How long a service has run on a day. The bands are our choice: NHS England speaks of new and of mature services, without years.</summary>
public enum ServiceAge
{
    /// <summary>Less than a year.</summary>
    FirstYear,

    /// <summary>A year or more, and less than three.</summary>
    SecondOrThirdYear,

    /// <summary>Three years or more.</summary>
    Mature,
}
