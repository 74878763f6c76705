namespace Mhep.Data.Analytics.Peers;

/// <summary>How many full-time equivalents are in post at a service on a day. The bands are our choice; no publication gives any.</summary>
public enum TeamSize
{
    /// <summary>Fewer than 4.</summary>
    Small,

    /// <summary>4 or more, and fewer than 8.</summary>
    Medium,

    /// <summary>8 or more.</summary>
    Large,
}
