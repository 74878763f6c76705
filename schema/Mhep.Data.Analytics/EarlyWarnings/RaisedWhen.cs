namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>On which side of its threshold a number raises a warning; level with it never does.</summary>
public enum RaisedWhen
{
    /// <summary>Below the threshold.</summary>
    Below,

    /// <summary>Above the threshold.</summary>
    Above,
}
