namespace Mhep.Data.Analytics.Suppression;

/// <summary>A cell while a release is made: what is exactly known of one unit in one period, and whether it is held back.</summary>
internal sealed class UnitCell
{
    /// <summary>What is counted.</summary>
    public required int Numerator { get; init; }

    /// <summary>What it is divided by; null for counts.</summary>
    public int? Denominator { get; init; }

    /// <summary>Held back because others would tell it, or because it would tell others.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>A figure worked out from exact values gives away more of it than the rounded parts do.</summary>
    public bool IsTold { get; set; }

    /// <summary>A group of too few providers, of which nothing is shown.</summary>
    public bool IsOfTooFew { get; init; }

    /// <summary>Whether the cell is shown.</summary>
    public bool IsShown(SuppressionRule rule) => !IsHeldBack && !IsOfTooFew && PassesRule(rule);

    /// <summary>Whether the rule alone would show it.</summary>
    public bool PassesRule(SuppressionRule rule) =>
        Denominator is { } denominator ? rule.Rate(Numerator, denominator) is not null : rule.Count(Numerator) is not null;

    /// <summary>Bounds of a part for someone who knows all that is released.</summary>
    /// <param name="part">0: the numerator, 1: the denominator.</param>
    /// <param name="rule">The rule, which is public.</param>
    public (int Least, int Greatest) Bounds(int part, SuppressionRule rule)
    {
        var value = Part(part);
        if (IsTold) return (value, value);
        if (IsShown(rule)) return rule.CountsOf(rule.Count(value).GetValueOrDefault());

        // Whoever guesses that the rule hid it, and not that it was held back, is granted to have guessed right.
        return !PassesRule(rule) && !IsOfTooFew && rule.Count(value) is null ? (1, rule.SmallestShown - 1) : (0, int.MaxValue);
    }

    /// <summary>The exact numerator (0) or denominator (1).</summary>
    public int Part(int part) => part == 0 ? Numerator : Denominator.GetValueOrDefault();
}
