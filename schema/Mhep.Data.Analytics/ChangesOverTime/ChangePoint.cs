using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>One period of a chart of change.</summary>
public sealed record ChangePoint
{
    /// <summary>Its value.</summary>
    public required MeasureValue Value { get; init; }

    /// <summary>Why it is no part of centre, limits and rules; null where it is.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Why it is more than chance explains: the first of the four rules that holds; null where none does.</summary>
    public ChangeRule? Rule { get; init; }

    /// <summary>Whether what the rule tells is for the better; null without a rule, and where neither direction is better.</summary>
    public bool? IsBetter { get; init; }

    /// <summary>What happened at the site in the period; empty for several sites together.</summary>
    public required IReadOnlyList<ContextNote> Context { get; init; }
}
