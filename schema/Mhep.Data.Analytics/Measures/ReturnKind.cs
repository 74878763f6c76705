namespace Mhep.Data.Analytics.Measures;

/// <summary>The kinds of returns that figures come from.</summary>
public enum ReturnKind
{
    /// <summary>Rows of clients, jobs and contacts.</summary>
    ClientLevel,

    /// <summary>Totals reported for a period.</summary>
    Aggregate,
}
