namespace Mhep.Data.Analytics.Lineage;

/// <summary>The part that a row plays in a figure.</summary>
public enum LineageRole
{
    /// <summary>Counted: in the value of a count, in the numerator of a rate.</summary>
    Numerator,

    /// <summary>In what a rate is divided by.</summary>
    Denominator,

    /// <summary>One of the numbers that a median or mean is taken of.</summary>
    Observed,
}
