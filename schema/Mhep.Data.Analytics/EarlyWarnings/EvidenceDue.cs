using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>How many jobs reach 13 weeks soon, so that evidence can be asked for while people are in touch.</summary>
internal static class EvidenceDue
{
    public static EarlyWarning Check(EarlyWarningRule rule, WatchedSite site)
    {
        if (site.CoveredTo is not { } end) return Outcome.NotEnough(rule, "No return of clients says which jobs have begun.");
        var days = DateRange.Between(end.AddDays(1), end.AddDays(rule.Days.GetValueOrDefault()));
        var jobs = UnitFacts.Of(site.Site).Count(EventKind.EvidenceDue, days);
        return new EarlyWarning
        {
            Rule = rule,
            State = rule.IsBeyond(jobs, rule.Threshold.GetValueOrDefault()) ? EarlyWarningState.Raised : EarlyWarningState.NotRaised,
            Period = CalendarPeriods.Whole(days),
            Number = jobs,
            Threshold = rule.Threshold,
            Sentence = Words.Evidence(jobs, days),
            Since = jobs > 0 ? end : null,
            Specialists =
            [
                .. site.Site.Specialists.Select(specialist => new SpecialistNumber(specialist, UnitFacts.Of(specialist).Count(EventKind.EvidenceDue, days), Value: null, IsBeyond: false))
                    .Where(each => each.Number > 0).Select(each => each with { IsBeyond = true }),
            ],
        };
    }
}
