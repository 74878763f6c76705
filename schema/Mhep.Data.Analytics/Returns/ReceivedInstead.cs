namespace Mhep.Data.Analytics.Returns;

/// <summary>What did come for a month whose outcomes report is missing, and why it does not stand for the missing days.</summary>
public enum ReceivedInstead
{
    /// <summary>Other running days of the month are reported.</summary>
    OtherDays,

    /// <summary>Client rows cover missing days, and say of themselves that they leave clients out.</summary>
    NotAllClients,

    /// <summary>An outcomes report came for missing days with every total blank: nothing is reported, which is not the same as none.</summary>
    Blank,

    /// <summary>Of the specialists in post on missing days some have reported and others have not, and nobody reported for the whole site.</summary>
    SomeSpecialists,

    /// <summary>An outcomes report came, and client rows cover a part of its days: it cannot be split, so it answers for none of them.</summary>
    OverlapsClientRows,
}
