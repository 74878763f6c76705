using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Periods;

/// <summary>The days that a value is about, both ends included.</summary>
public sealed record Period
{
    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly End { get; init; }

    /// <summary>'2023-04', '2023-24-Q1', '2023-24', or 'start..end' for any other range.</summary>
    public required string Label { get; init; }

    /// <summary>The grain asked for, whatever the period's own length.</summary>
    public required Grain Grain { get; init; }

    /// <summary>The days, to calculate with.</summary>
    internal DateRange Days => DateRange.Between(Start, End);
}
