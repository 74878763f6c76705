using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>Draws the chart: lines, marked points, and what they say.</summary>
/// <param name="measure">What is measured.</param>
/// <param name="question">What was asked.</param>
/// <param name="ofSeveral">Several sites together.</param>
internal sealed class ChangeChart(Measure measure, ChangeQuestion question, bool ofSeveral)
{
    public ChangeOverTime Of(IReadOnlyList<PointInTime> points)
    {
        var values = points.Select(point => point.LeftOut is null ? point.Value.Value : null).ToList();
        var limits = XmrLimits.Of(values, question.Screen);
        var signals = limits is null ? new ChangeSignal?[points.Count] : ChangeRules.Of(values, limits);
        var charted = points.Select((point, i) => new ChangePoint
        {
            Value = point.Value,
            LeftOut = question.WithContext || !point.IsMarked ? point.LeftOut : "not compared",
            Rule = signals[i]?.Rule,
            IsBetter = signals[i]?.IsUp is { } isUp && measure.HigherIsBetter is { } upIsBetter ? isUp == upIsBetter : null,
            Context = !question.WithContext ? [] : [.. point.Context.Select(row => ContextNote.Of(point.Value.Unit!.Units[0].Site.Code, row))],
        }).ToList();
        var target = points.LastOrDefault(point => point.LeftOut is null && point.Value.Target is not null)?.Value.Target;
        var newest = values.FindLastIndex(value => value is not null);
        var used = values.Count(value => value is not null);
        return new ChangeOverTime
        {
            Measure = measure.Key,
            Grain = question.Grain,
            Summary = limits is null ? ChangeWords.TooFew(question.Grain) : ChangeWords.Summary(question.Grain, charted[newest], signals[newest]),
            Points = charted,
            PointsUsed = used,
            TrialLimits = used < XmrLimits.PointsForLimits,
            Centre = Rounded(limits?.Centre),
            LowerLimit = Within(limits?.Lower),
            UpperLimit = Within(limits?.Upper),
            LowerNearLimit = Within(limits?.LowerNear),
            UpperNearLimit = Within(limits?.UpperNear),
            MeanMovingRange = Rounded(limits?.MeanMovingRange),
            MovingRangesLeftOut = limits?.Screened ?? 0,
            Target = target,
            Assurance = limits is null || target is not { } agreed ? null : Assurance(agreed, limits),
            Notes = ChangeWords.Notes(measure, question.Grain, charted, limits, ofSeveral),
        };
    }

    private TargetAssurance? Assurance(decimal target, XmrLimits limits)
    {
        if (measure.HigherIsBetter is not { } upIsBetter) return null;
        if (target < limits.Lower) return upIsBetter ? TargetAssurance.ConsistentlyReached : TargetAssurance.ConsistentlyNotReached;
        if (target > limits.Upper) return upIsBetter ? TargetAssurance.ConsistentlyNotReached : TargetAssurance.ConsistentlyReached;
        return TargetAssurance.HitAndMiss;
    }

    /// <summary>No value is below 0 and no share of a cohort above 1: a line beyond would only look like a promise.</summary>
    private decimal? Within(decimal? limit) => limit is { } line
        ? Rounded(Math.Clamp(line, 0, measure.Basis == RateBasis.Cohort ? 1 : decimal.MaxValue))
        : null;

    private static decimal? Rounded(decimal? value) => value is { } known ? Ratio.RoundedTo6Places(known) : null;
}
