namespace Mhep.Data.Samples.Synthetic;

/// <summary>A stretch of time in post with one full-time equivalent.</summary>
/// <param name="Start">First day in post.</param>
/// <param name="Leave">Last day in post; null while it goes on.</param>
/// <param name="Fte">Full-time equivalent, 0 &lt; fte &lt;= 1.</param>
public sealed record SyntheticSpell(DateOnly Start, DateOnly? Leave, decimal Fte)
{
    /// <summary>Whether the day lies in the spell, both ends included.</summary>
    public bool Covers(DateOnly day) => Start <= day && (Leave is null || day <= Leave);
}
