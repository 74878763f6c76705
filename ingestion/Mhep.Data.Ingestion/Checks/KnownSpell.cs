namespace Mhep.Data.Ingestion.Checks;

/// <summary>A stretch of time in post.</summary>
/// <param name="Start">First day; null: not known, so any day before the leave date may be in post.</param>
/// <param name="Leave">Last day; null: it goes on.</param>
public readonly record struct KnownSpell(DateOnly? Start, DateOnly? Leave)
{
    /// <summary>Whether a day lies in the spell, both ends included.</summary>
    /// <param name="day">Any day.</param>
    public bool Covers(DateOnly day) => (Start is null || Start <= day) && (Leave is null || day <= Leave);
}
