using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>Whether the outcomes reports that were due have come.</summary>
internal static class ReportsDue
{
    public static EarlyWarning Check(EarlyWarningRule rule, WatchedSite site)
    {
        if ((site.Site.Description.ServiceStart ?? site.Site.Record.FirstReturnDay) is not { } start)
            return Outcome.NotEnough(rule, "Nothing has come yet, and the list of sites does not say when the service began.");
        var wait = rule.Days.GetValueOrDefault();
        if (NewestDue(site, start, wait) is not { } newest) return Outcome.NotEnough(rule, "No outcomes report has been due yet.");
        var missing = 0;
        var oldest = newest;
        for (var month = newest; month.Last >= start && MissingReports.Of(site.Site, month) is not null; month = Before(month))
        {
            missing++;
            oldest = month;
        }

        var isRaised = missing > 0;
        return new EarlyWarning
        {
            Rule = rule,
            State = isRaised ? EarlyWarningState.Raised : EarlyWarningState.NotRaised,
            Period = CalendarPeriods.Whole(DateRange.Between(oldest.First, newest.Last)),
            Number = missing,
            Threshold = rule.Threshold,
            Sentence = Words.Reports(newest, missing),
            Since = isRaised ? oldest.Last.AddDays(wait + 1) : null,
        };
    }

    /// <summary>The newest month on which the service ran, and whose report is late if it has not come.</summary>
    private static ReportingMonth? NewestDue(WatchedSite site, DateOnly start, int wait)
    {
        var last = site.Running.Last < site.AsOf ? site.Running.Last.GetValueOrDefault() : site.AsOf;
        for (var month = ReportingMonth.Containing(last); month.Last >= start; month = Before(month))
        {
            if (month.Last.AddDays(wait) < site.AsOf && site.Running.Overlaps(month.Days)) return month;
        }

        return null;
    }

    private static ReportingMonth Before(ReportingMonth month) => ReportingMonth.Containing(month.First.AddDays(-1));
}
