using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion.Reminders;
using Mhep.Data.Schema.Time;
using Returned = Mhep.Data.Analytics.Returns;

namespace Mhep.Data.Api.Reminders;

/// <summary>Who has not reported.</summary>
[QueryType]
internal static class MissingReportQueries
{
    /// <summary>A month that goes on cannot have been reported wholly.</summary>
    public const string MonthNotOver = "MONTH_NOT_OVER";

    /// <summary>
    /// The sites without an outcomes report for all days of a month on which their services ran, as things stand now. Client rows for all clients are a
    /// report, and so is an outcomes report of the site, or of all its specialists, with at least one total: 0 is one, blank is none.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="lists">Lists that were made.</param>
    /// <param name="deadline">When reports are due.</param>
    /// <param name="month">A month that is over; without it, the newest whose reports are due.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<MissingReportList> MissingReportsAsync(
        RequestContext request, [Service] ReminderLists lists, [Service] ReportDeadline deadline, ReportingMonth? month = null, CancellationToken cancellationToken = default)
    {
        var asked = month ?? deadline.NewestDue;
        if (!deadline.IsOver(asked)) throw new GraphQLException(new GraphQLError($"{asked} is not over: ask for it when it is.").WithCode(MonthNotOver));
        var kept = await lists.FindAsync(asked, cancellationToken);
        return new MissingReportList
        {
            Month = asked,
            DueOn = deadline.DueOn(asked),
            ListedAt = kept is null ? null : new DateTimeOffset(kept.MadeAt, TimeSpan.Zero),
            Sites = [.. request.Get<VisibleFacts>().Sites.Select(site => Of(site, asked, kept)).OfType<MissingReport>()],
        };
    }

    private static MissingReport? Of(Site site, ReportingMonth month, KeptReminders? kept)
    {
        if (site.Reporting is not { } facts || Returned.MissingReports.Of(facts, month) is not { } missing) return null;
        return new MissingReport
        {
            Site = site,
            DaysMissing = missing.DayCount,
            Missing = [.. missing.Days.Select(days => new MissingDays(days.Start, days.End))],
            Received = missing.Received,
            Listed = kept?.SiteCodes.Contains(site.Code, StringComparer.OrdinalIgnoreCase) == true,
        };
    }
}
