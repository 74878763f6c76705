namespace Mhep.Data.Analytics.Measures;

/// <summary>Why a value is or is not there: null never has to be guessed at.</summary>
public enum ValueStatus
{
    /// <summary>Every day of the period is covered.</summary>
    Exact,

    /// <summary>A sum with something missing in it.</summary>
    Partial,

    /// <summary>A released cell.</summary>
    Rounded,

    /// <summary>Too few people to tell.</summary>
    Suppressed,

    /// <summary>Outside coverage, or not reported.</summary>
    Missing,

    /// <summary>The unit was not there, or a ratio of nothing.</summary>
    NotApplicable,
}
