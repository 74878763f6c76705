using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>A whole quarter's figures against the contract's low targets, which are its service levels.</summary>
internal static class QuarterTargets
{
    /// <summary>What a contract can promise: counts and rates of a cohort of which more is better. Two flows of one quarter say nothing of a share.</summary>
    private static readonly IReadOnlyList<Measure> Outcomes =
        [.. MeasureCatalogue.All.Where(measure => measure is { HigherIsBetter: true, Unit: MeasureUnit.Count } or { HigherIsBetter: true, Basis: RateBasis.Cohort })];

    public static IEnumerable<EarlyWarning> ServiceLevels(EarlyWarningRule rule, WatchedSite site)
    {
        if (site.NewestQuarter(site.ReportedTo) is not { } quarter) return [Outcome.NoQuarterYet(rule)];
        var promised = Outcomes.Where(measure => site.HasTarget(measure.Key, quarter.Days, TargetScenario.Low)).ToList();
        return promised.Count == 0 ? [Outcome.Off(rule, quarter.Days, Words.NoLowTarget(quarter.Days))] : promised.Select(measure => Check(rule, site, measure.Key, quarter));
    }

    public static EarlyWarning Referrals(EarlyWarningRule rule, WatchedSite site)
    {
        if (site.NewestQuarter(site.ReportedTo) is not { } quarter) return Outcome.NoQuarterYet(rule);
        return site.HasTarget(MeasureKey.Referrals, quarter.Days, TargetScenario.Low)
            ? Check(rule, site, MeasureKey.Referrals, quarter)
            : Outcome.Off(rule, quarter.Days, Words.NoLowTarget(quarter.Days)) with { Measure = MeasureKey.Referrals };
    }

    private static EarlyWarning Check(EarlyWarningRule rule, WatchedSite site, MeasureKey measure, FinancialQuarter quarter)
    {
        var figure = site.Figure(measure, quarter.Days);
        var low = site.Figure(measure, quarter.Days, TargetScenario.Low);
        if (low.Target is not { } threshold) return Outcome.Off(rule, quarter.Days, Words.NoLowTarget(quarter.Days)) with { Measure = measure };
        if (IsBelow(rule, low) is null) return Outcome.NotEnough(rule, figure, threshold, Words.NotWhollyReported(figure));
        var outcome = Outcome.Of(rule, figure, figure.Value.GetValueOrDefault(), threshold, number => Words.AgainstContract(rule, figure, number));
        return outcome.State != EarlyWarningState.Raised
            ? outcome
            : outcome with { Since = site.SinceQuarter(quarter, earlier => IsBelow(rule, site.Figure(measure, earlier.Days, TargetScenario.Low)) == true) };
    }

    /// <summary>
    /// Null where the figure is not known wholly or of too few, and where the contract's low targets are for a part of the quarter alone, so
    /// that the whole quarter's figure stands against less than it is held against.
    /// </summary>
    private static bool? IsBelow(EarlyWarningRule rule, MeasureValue low)
    {
        if (low is not { Status: ValueStatus.Exact, Value: { } value, Target: { } threshold } || Outcome.IsTooFew(low)) return null;
        var isBelow = rule.IsBeyond(value, threshold);
        return threshold == 0 || low.SuccessRate < 1 == isBelow ? isBelow : null;
    }
}
