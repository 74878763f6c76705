namespace Mhep.Data.Ingestion;

/// <summary>What came of a decision about a submission.</summary>
public enum DecisionOutcome
{
    /// <summary>It took effect.</summary>
    Done,

    /// <summary>There is no such submission.</summary>
    NotFound,

    /// <summary>The submission is not in a status that allows it, or what it was compared with has changed since.</summary>
    WrongStatus,
}
