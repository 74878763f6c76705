namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>What may be wrong with an audit log.</summary>
public enum AuditFaultKind
{
    /// <summary>An entry holds something else than was written.</summary>
    Changed,

    /// <summary>An entry stands in another one's place.</summary>
    Moved,

    /// <summary>An entry was written by something else than the platform with its key.</summary>
    NotOurs,

    /// <summary>Entries are missing from the middle or the beginning.</summary>
    Removed,

    /// <summary>Entries are missing from the end.</summary>
    CutOff,

    /// <summary>The anchor is missing or was not made by the platform, now or when an entry was written: entries may have been cut off.</summary>
    AnchorLost,

    /// <summary>The triggers that refuse changes are missing.</summary>
    Unguarded,

    /// <summary>The end that someone noted down elsewhere is not in the log.</summary>
    NotAsNoted,

    /// <summary>The file cannot be read as an audit log.</summary>
    Unreadable,
}
