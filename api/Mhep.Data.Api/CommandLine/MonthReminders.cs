using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Ingestion.Reminders;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.CommandLine;

/// <summary>What 'mhep reminders' prints.</summary>
/// <param name="Month">The month asked for.</param>
/// <param name="DueOn">When its reports are due.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Facts">As things stand now.</param>
/// <param name="Missing">The sites without a report, in code order.</param>
/// <param name="Kept">The list made when reports became due; null where none was made.</param>
internal sealed record MonthReminders(
    ReportingMonth Month, DateOnly DueOn, DateOnly Today, Facts Facts, IReadOnlyList<MissingReport> Missing, KeptReminders? Kept)
{
    /// <summary>How many sites had something to report of the month.</summary>
    public int Asked => Facts.Sites.Count(site => DateRange.OrNone(site.Description.ServiceStart, site.Description.ServiceEnd)?.Overlaps(Month.Days) == true);

    /// <summary>Sites of the list that have reported since.</summary>
    public IEnumerable<string> ReportedSince =>
        (Kept?.SiteCodes ?? []).Except(Missing.Select(report => report.Site.Code), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the site was on the list.</summary>
    public bool WasListed(MissingReport report) => Kept?.SiteCodes.Contains(report.Site.Code, StringComparer.OrdinalIgnoreCase) == true;
}
