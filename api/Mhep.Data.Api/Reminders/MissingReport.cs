using Mhep.Data.Analytics.Returns;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.Reminders;

/// <summary>A site that has not reported its outcomes for all days of a month on which its service ran.</summary>
public sealed record MissingReport
{
    /// <summary>The site.</summary>
    public required Site Site { get; init; }

    /// <summary>On how many running days nothing is reported, at least 1.</summary>
    public required int DaysMissing { get; init; }

    /// <summary>Which days, as runs that do not touch, the earliest first.</summary>
    public required IReadOnlyList<MissingDays> Missing { get; init; }

    /// <summary>What came for the month and does not stand for those days; empty: nothing came.</summary>
    public required IReadOnlyList<ReceivedInstead> Received { get; init; }

    /// <summary>Whether the site was on the month's list when that was made.</summary>
    public required bool Listed { get; init; }
}
