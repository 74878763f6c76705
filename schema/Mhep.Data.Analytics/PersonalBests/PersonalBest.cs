using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.PersonalBests;

/// <summary>Best value so far, and how the present compares with it (golab-2024 Part 4: 'personal best').</summary>
public sealed record PersonalBest
{
    /// <summary>What is measured.</summary>
    public required MeasureKey Measure { get; init; }

    /// <summary>The length of the periods compared.</summary>
    public required Grain Grain { get; init; }

    /// <summary>The best eligible period (measures.md) up to and including `asOf`; null when there is none with a value.</summary>
    public MeasureValue? Best { get; init; }

    /// <summary>
    /// What chance alone could make of the best, Wilson's 95% interval of a COHORT rate or Byar's of a count: a best is a maximum, and so has luck in it.
    /// </summary>
    public Interval? BestInterval { get; init; }

    /// <summary>The newest eligible period ended on or before `asOf`.</summary>
    public MeasureValue? Current { get; init; }

    /// <summary>The best before the current period.</summary>
    public MeasureValue? PreviousBest { get; init; }

    /// <summary>current / best, whatever the direction; null when best is 0.</summary>
    public decimal? RatioToBest { get; init; }

    /// <summary>Strictly better than all periods before; null where values are suppressed.</summary>
    public bool? IsNewBest { get; init; }

    /// <summary>1 = best ever; ties share the better rank.</summary>
    public int? Rank { get; init; }

    /// <summary>How many eligible periods there are, the current one included.</summary>
    public required int PeriodsCompared { get; init; }

    /// <summary>Periods that would be eligible but are marked "not compared" in the Context sheet, with the reason: no part of best, rank and count.</summary>
    public IReadOnlyList<NotComparedPeriod> NotCompared { get; init; } = [];

    /// <summary>What happened at the site from the first of the periods to the last; empty for those who see totals alone.</summary>
    public IReadOnlyList<ContextNote> Context { get; init; } = [];

    /// <summary>Someone was erased from the site after the moment named by `asKnownAt`: the answer is that of then without that person. False without `asKnownAt`.</summary>
    public bool RestatedByErasure { get; init; }

    /// <summary>The same in the words that help, for the team or the specialist to read: '11 people started work; your team's best is 14, in 2021-22 Q3.'</summary>
    public string Sentence { get; init; } = "";
}
