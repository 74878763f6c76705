namespace Mhep.Data.Analytics.Suppression;

/// <summary>How far other counts are looked for. What is found further off is no better; what is not found is held back for nothing.</summary>
/// <param name="OwnSteps">Steps for one value while only the owner's own counts are moved; that alternative is one to everybody else.</param>
/// <param name="Steps">Steps for one value while all may be moved.</param>
/// <param name="LookedAt">How many parts of a sum are looked at before the best of them is moved.</param>
/// <param name="Reach">How far off values are tried, in numbers of values that are enough.</param>
internal sealed record SearchLimits(int OwnSteps, int Steps, int LookedAt, int Reach)
{
    /// <summary>Finds 99 of 100 that can be found, in a fraction of the time.</summary>
    public static SearchLimits Quick { get; } = new(OwnSteps: 30, Steps: 60, LookedAt: 80, Reach: 1);

    /// <summary>Before something is held back.</summary>
    public static SearchLimits Thorough { get; } = new(OwnSteps: 60, Steps: 300, LookedAt: 250, Reach: 2);
}
