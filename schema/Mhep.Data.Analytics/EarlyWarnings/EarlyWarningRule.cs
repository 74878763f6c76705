using Mhep.Data.Analytics.Benchmarks;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>A rule of early warning, as data.</summary>
public sealed record EarlyWarningRule
{
    /// <summary>Which.</summary>
    public required EarlyWarningRuleKey Key { get; init; }

    /// <summary>In plain words.</summary>
    public required string Name { get; init; }

    /// <summary>What it looks at, and over which days.</summary>
    public required string LooksAt { get; init; }

    /// <summary>The side of the threshold that raises it.</summary>
    public required RaisedWhen RaisedWhen { get; init; }

    /// <summary>Who says the threshold.</summary>
    public required ThresholdSource ThresholdFrom { get; init; }

    /// <summary>The threshold published last, or ours, in the unit of what is looked at (a rate as a share); null where the contract supplies it.</summary>
    public decimal? Threshold => Published.Count == 0 ? Ours : Published[^1].Value;

    /// <summary>The first day on which a published threshold was in force: of earlier days the rule is off. Null where it looks at any day.</summary>
    public DateOnly? ValidFrom => Published.Count == 0 ? null : Published[0].ValidFrom;

    /// <summary>Days that the rule waits, or looks ahead; null where it does neither.</summary>
    public int? Days { get; init; }

    /// <summary>Publication and section; what is our choice is said to be.</summary>
    public required string Source { get; init; }

    /// <summary>The published thresholds, the earliest first; empty where it is not a publication that says.</summary>
    internal IReadOnlyList<Benchmark> Published { get; init; } = [];

    internal decimal? Ours { get; init; }

    /// <summary>The threshold in force on a day; null: none had been published, or the contract has to say.</summary>
    internal decimal? ThresholdOn(DateOnly day) => Published.Count == 0 ? Ours : Published.LastOrDefault(each => each.IsInForceOn(day))?.Value;

    /// <summary>Whether a number lies on the side of the threshold that raises the rule.</summary>
    internal bool IsBeyond(decimal number, decimal threshold) => RaisedWhen == RaisedWhen.Below ? number < threshold : number > threshold;
}
