using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>What came of a rule at a site, with the numbers that it looked at.</summary>
public sealed record EarlyWarning
{
    /// <summary>The rule.</summary>
    public required EarlyWarningRule Rule { get; init; }

    /// <summary>The measure that it looked at; null where the rule looks at no measure, or there was none to look at.</summary>
    public MeasureKey? Measure { get; init; }

    /// <summary>What came of it.</summary>
    public required EarlyWarningState State { get; init; }

    /// <summary>The days that it is about; null where there were none to look at.</summary>
    public Period? Period { get; init; }

    /// <summary>The figure, with its target and, of a rate of a cohort, its interval; null where the rule looks at no measure.</summary>
    public MeasureValue? Value { get; init; }

    /// <summary>The number held against the threshold: the figure's value, months without a report, days overdue, jobs. Null where it is not known.</summary>
    public decimal? Number { get; init; }

    /// <summary>What the number was held against; null where the rule is off.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Whether chance alone could explain a rate on this side of its threshold, by the 95% interval; null where the figure has none.</summary>
    public bool? MayBeChance { get; init; }

    /// <summary>All of it in a sentence that may be read aloud to the team.</summary>
    public required string Sentence { get; init; }

    /// <summary>The first day of the unbroken time through which it has been so; null unless it is raised.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The same number of each employment specialist, in code order, where the rule is about people's work one by one; else empty.</summary>
    public IReadOnlyList<SpecialistNumber> Specialists { get; init; } = [];
}
