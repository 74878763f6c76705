namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>What came of a rule at a site.</summary>
public enum EarlyWarningState
{
    /// <summary>Worth a conversation.</summary>
    Raised,

    /// <summary>Nothing to talk about.</summary>
    NotRaised,

    /// <summary>Not reported, not wholly, or of too few people.</summary>
    NotEnoughToTell,

    /// <summary>There is no threshold: the contract gives none, or none was published yet.</summary>
    Off,
}
