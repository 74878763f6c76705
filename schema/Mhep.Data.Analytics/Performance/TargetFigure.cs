using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance;

/// <summary>A unit's target for a period, and how far what was reached can be held against it.</summary>
/// <param name="Target">The target; null where there is none.</param>
/// <param name="Reached">What was reached over those of its months that are complete; null where none is.</param>
/// <param name="ReachedOf">The target of the same months.</param>
internal readonly record struct TargetFigure(decimal? Target, decimal? Reached, decimal? ReachedOf)
{
    /// <summary>Reached / target over the same complete months; null where the target is 0 or no month is complete.</summary>
    public Ratio? SuccessRate => Reached is { } reached && ReachedOf is { } target ? Ratio.Of(reached, target) : null;

    /// <summary>
    /// The target of a unit. Count targets wholly inside the period add up, none is split; what does not add up has a target only
    /// for exactly the period.
    /// </summary>
    public static TargetFigure Of(UnitFacts unit, Measure measure, DateRange period, TargetScenario scenario, Figure figure)
    {
        var targets = TargetsOf(unit, measure.Key, scenario);
        return measure.Additive ? OfCount(unit, measure.Key, period, targets) : OfValue(period, targets, figure);
    }

    /// <summary>
    /// Targets of several units together, for counts: every unit that was there needs one, else the sum would be held against fewer
    /// units than the value. (Our choice; a rate's targets do not add up.)
    /// </summary>
    /// <param name="targets">One a unit that was there.</param>
    public static TargetFigure Sum(IReadOnlyList<TargetFigure> targets)
    {
        if (targets.Count == 0 || targets.Any(target => target.Target is null)) return default;
        var complete = targets.Where(target => target.Reached is not null).ToList();
        return complete.Count == 0
            ? new TargetFigure(targets.Sum(target => target.Target), Reached: null, ReachedOf: null)
            : new TargetFigure(
                targets.Sum(target => target.Target), complete.Sum(target => target.Reached), complete.Sum(target => target.ReachedOf));
    }

    /// <summary>The unit's targets in order of their last days; of two for the same days the one agreed on last.</summary>
    private static List<TargetRow> TargetsOf(UnitFacts unit, MeasureKey measure, TargetScenario scenario)
    {
        var specialist = unit.Owner is { } owner ? unit.Record.Owners[owner] : null;
        var newest = new List<TargetRow>();
        foreach (var target in unit.Site.Reports.Targets)
        {
            if (target.Measure != measure || target.Scenario != scenario || target.Specialist != specialist) continue;
            if (newest.Count > 0 && newest[^1].Days == target.Days) newest[^1] = target;
            else newest.Add(target);
        }

        return newest;
    }

    private static TargetFigure OfValue(DateRange period, List<TargetRow> targets, Figure figure)
    {
        if (targets.Find(target => target.Days == period) is not { } target) return default;
        return figure is { Status: ValueStatus.Exact, Value: { } value } && Ratio.Of(1, target.Value) is not null
            ? new TargetFigure(target.Value, value.Unrounded, target.Value)
            : new TargetFigure(target.Value, Reached: null, ReachedOf: null);
    }

    private static TargetFigure OfCount(UnitFacts unit, MeasureKey measure, DateRange period, List<TargetRow> targets)
    {
        var chosen = NonOverlapping.Best(targets.FindAll(target => period.Contains(target.Days)), target => target.Days, _ => 0);
        if (chosen.Count == 0) return default;
        var rule = MeasureRules.Find(measure);
        decimal? reached = null;
        decimal? reachedOf = null;
        foreach (var run in DaySet.Of(chosen.Select(target => target.Days)).Runs)
        {
            var inRun = chosen.Where(target => run.Contains(target.Days)).ToList();
            foreach (var (days, value) in CompleteParts(unit, rule, run, inRun))
            {
                reached = reached.GetValueOrDefault() + rule.Of(unit, days).Numerator;
                reachedOf = reachedOf.GetValueOrDefault() + value;
            }
        }

        return new TargetFigure(chosen.Sum(target => target.Value), reached, reachedOf);
    }

    /// <summary>
    /// Targets that follow each other without a gap are compared as one when all their days are known: monthly targets can then be held
    /// against a quarterly return. Else each is compared whose own days are known.
    /// </summary>
    private static IEnumerable<(DateRange Days, decimal Value)> CompleteParts(
        UnitFacts unit, MeasureRule rule, DateRange run, List<TargetRow> targets) =>
        rule.Of(unit, run).Known == ValueStatus.Exact
            ? [(run, targets.Sum(target => target.Value))]
            : targets.Where(target => rule.Of(unit, target.Days).Known == ValueStatus.Exact).Select(target => (target.Days, target.Value));
}
