using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>What is asked of a unit's past.</summary>
public sealed record ChangeQuestion
{
    /// <summary>What to follow.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>The length of the periods. Months show a change soonest: twelve quarters take three years.</summary>
    public Grain Grain { get; init; } = Grain.Month;

    /// <summary>The first day; null: that of any return.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null: that of any return.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Shows what happened at the site; no: what is not compared is still left out, without the words about it.</summary>
    public bool WithContext { get; init; } = true;

    /// <summary>Leaves differences between neighbours that pass 3.267 times their mean out of the limits' width.</summary>
    public bool Screen { get; init; } = true;
}
