using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>Whether the next fidelity review is due and has not been handed in. A review of either kind serves for one that was due.</summary>
internal static class FidelityReviewsDue
{
    public static EarlyWarning Check(EarlyWarningRule rule, WatchedSite site, FidelityOptions fidelity)
    {
        var reviews = FidelityScoring.Of(site.Site, fidelity).Where(review => review.ReviewDate <= site.AsOf).ToList();
        if (reviews.Count == 0) return Outcome.NotEnough(rule, "No fidelity review has been handed in, so it is not known when the next is due.");
        var newest = reviews.Max(review => review.ReviewDate);
        var last = reviews.Where(review => review.NextReviewDue is not null).MaxBy(review => review.NextReviewDue);
        if (last?.NextReviewDue is not { } due || (due < site.AsOf && due <= newest))
            return Outcome.Off(rule, days: null, "Off: no interval is agreed from an independent review to the next, so it is not known when one is due.");
        var overdue = Math.Max(0, site.AsOf.DayNumber - due.DayNumber);
        var isRaised = rule.IsBeyond(overdue, rule.Threshold.GetValueOrDefault());
        return new EarlyWarning
        {
            Rule = rule,
            State = isRaised ? EarlyWarningState.Raised : EarlyWarningState.NotRaised,
            Period = CalendarPeriods.Whole(DateRange.Between(due, due)),
            Number = overdue,
            Threshold = rule.Threshold,
            Sentence = Words.Review(last, due, overdue),
            Since = isRaised ? due.AddDays(1) : null,
        };
    }
}
