using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>The caseload on the last day that is covered: how large it is for each full-time post, and how many were in work when referred.</summary>
internal static class CaseloadToday
{
    public static EarlyWarning PerPost(EarlyWarningRule rule, WatchedSite site)
    {
        var outcome = Check(rule, site, MeasureKey.Caseload, perFte: true);
        if (outcome is not { Threshold: { } threshold, Period: { } period, Number: not null }) return outcome;
        return outcome with
        {
            Specialists =
            [
                .. site.SpecialistFigures(MeasureKey.Caseload, period.Days, perFte: true).Select(each =>
                    new SpecialistNumber(each.Specialist, each.Figure.Value.GetValueOrDefault(), each.Figure, rule.IsBeyond(each.Figure.Value.GetValueOrDefault(), threshold))),
            ],
        };
    }

    public static EarlyWarning InWork(EarlyWarningRule rule, WatchedSite site) => Check(rule, site, MeasureKey.CaseloadInWorkShare, perFte: false);

    private static EarlyWarning Check(EarlyWarningRule rule, WatchedSite site, MeasureKey measure, bool perFte)
    {
        if (site.CoveredTo is not { } day) return Outcome.NotEnough(rule, "No return of clients says who is on the caseload.");
        if (rule.ThresholdOn(day) is not { } threshold) return Outcome.Off(rule, DateRange.Between(day, day), Words.NotPublishedYet(rule)) with { Measure = measure };
        var figure = On(day);
        if (IsHigh(rule, figure) is null) return Outcome.NotEnough(rule, figure, threshold, Words.NotKnown(figure));
        var outcome = Outcome.Of(rule, figure, figure.Value.GetValueOrDefault(), threshold, each => Words.Caseload(figure, each, perFte));
        return outcome.State == EarlyWarningState.Raised ? outcome with { Since = site.SinceMonthEnd(day, earlier => IsHigh(rule, On(earlier)) == true) } : outcome;

        MeasureValue On(DateOnly each) => site.Figure(measure, DateRange.Between(each, each), perFte: perFte);
    }

    private static bool? IsHigh(EarlyWarningRule rule, MeasureValue figure) =>
        figure is { Status: ValueStatus.Exact, Value: { } number } && !Outcome.IsTooFew(figure) && rule.ThresholdOn(figure.Period.End) is { } threshold
            ? rule.IsBeyond(number, threshold)
            : null;
}
