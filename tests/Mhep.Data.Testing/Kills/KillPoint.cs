namespace Mhep.Data.Testing.Kills;

/// <summary>How far a file had come when its process was killed, as anyone can see from outside.</summary>
public enum KillPoint
{
    /// <summary>Nothing of it is stored.</summary>
    BeforeItWasReceived,

    /// <summary>Its submission waits; nobody has begun to work for it.</summary>
    Received,

    /// <summary>It is read, checked, its effects are worked out, its rows are loaded.</summary>
    Checking,

    /// <summary>It is in the data; its report, its copies and its spooled file are still being dealt with.</summary>
    Committed,
}
