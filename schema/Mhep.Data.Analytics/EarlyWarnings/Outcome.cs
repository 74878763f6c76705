using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>What comes of a number and a threshold, the same for all rules.</summary>
internal static class Outcome
{
    /// <summary>Our choice, as for personal bests: a share of fewer people says nothing.</summary>
    private const int FewestPeople = 8;

    public static bool IsTooFew(MeasureValue figure) =>
        MeasureCatalogue.Find(figure.Measure).Unit == MeasureUnit.Rate && figure.Denominator < FewestPeople;

    /// <summary>Raised or not, by a number that is known.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="figure">The figure that the number is of.</param>
    /// <param name="number">The number.</param>
    /// <param name="threshold">What it is held against.</param>
    /// <param name="words">What to say, by the threshold; that it is worth a conversation is added.</param>
    public static EarlyWarning Of(EarlyWarningRule rule, MeasureValue figure, decimal number, decimal threshold, Func<decimal, string> words)
    {
        var isRaised = rule.IsBeyond(number, threshold);
        bool? mayBeChance = figure.Interval is { } interval ? interval.Lower <= threshold && threshold <= interval.Upper : null;
        return new EarlyWarning
        {
            Rule = rule,
            Measure = figure.Measure,
            State = isRaised ? EarlyWarningState.Raised : EarlyWarningState.NotRaised,
            Period = figure.Period,
            Value = figure,
            Number = number,
            Threshold = threshold,
            MayBeChance = mayBeChance,
            Sentence = Words.Closed(words(threshold), isRaised, mayBeChance == true),
        };
    }

    public static EarlyWarning NotEnough(EarlyWarningRule rule, MeasureValue figure, decimal? threshold, string sentence) => new()
    {
        Rule = rule,
        Measure = figure.Measure,
        State = EarlyWarningState.NotEnoughToTell,
        Period = figure.Period,
        Value = figure,
        Threshold = threshold,
        Sentence = sentence,
    };

    public static EarlyWarning NotEnough(EarlyWarningRule rule, string sentence) =>
        new() { Rule = rule, State = EarlyWarningState.NotEnoughToTell, Sentence = sentence };

    public static EarlyWarning NoQuarterYet(EarlyWarningRule rule) => NotEnough(rule, "No whole quarter has been reported yet.");

    public static EarlyWarning Off(EarlyWarningRule rule, DateRange? days, string sentence) => new()
    {
        Rule = rule,
        State = EarlyWarningState.Off,
        Period = days is { } known ? CalendarPeriods.Whole(known) : null,
        Sentence = sentence,
    };
}
