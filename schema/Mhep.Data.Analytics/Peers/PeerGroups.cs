using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Peers;

/// <summary>Finds the services that are like another one.</summary>
public static class PeerGroups
{
    private const decimal MediumTeam = 4;
    private const decimal LargeTeam = 8;
    private const int MatureYears = 3;

    /// <summary>The services of a site's group, the site itself among them. What is not known of it is like nothing else.</summary>
    /// <param name="sites">The services to choose among.</param>
    /// <param name="site">Whose peers.</param>
    /// <param name="group">What they have in common.</param>
    /// <param name="day">The day on which size and age are taken.</param>
    public static IReadOnlyList<SiteFacts> Of(IReadOnlyList<SiteFacts> sites, SiteFacts site, PeerGroup group, DateOnly day)
    {
        // Taken once, not for each of the others.
        var size = group == PeerGroup.TeamSize ? SizeOf(site, day) : null;
        var age = group == PeerGroup.ServiceAge ? AgeOf(site, day) : null;
        var sameFocus = sites.Where(each => each.Description.PolicyFocus == site.Description.PolicyFocus);
        return [.. sameFocus.Where(each => each.Code == site.Code || group switch
        {
            PeerGroup.Region => site.Description.Region is { } region && string.Equals(each.Description.Region, region, StringComparison.OrdinalIgnoreCase),
            PeerGroup.TeamSize => size is not null && SizeOf(each, day) == size,
            PeerGroup.ServiceAge => age is not null && AgeOf(each, day) == age,
            _ => true,
        })];
    }

    /// <summary>A service's size; null where it is not known of someone in post, and where nobody is.</summary>
    /// <param name="site">The service.</param>
    /// <param name="day">The day; of a service that has ended its last one.</param>
    public static TeamSize? SizeOf(SiteFacts site, DateOnly day) => SizeOf(FteOf(site, day));

    /// <summary>The size of a team; null where it is not known.</summary>
    /// <param name="fte">Full-time equivalents in post.</param>
    internal static TeamSize? SizeOf(decimal? fte) => fte switch
    {
        null => null,
        < MediumTeam => TeamSize.Small,
        < LargeTeam => TeamSize.Medium,
        _ => TeamSize.Large,
    };

    /// <summary>A service's age; null where its first day is not known or lies later.</summary>
    /// <param name="site">The service.</param>
    /// <param name="day">The day; of a service that has ended its last one.</param>
    public static ServiceAge? AgeOf(SiteFacts site, DateOnly day)
    {
        var on = LastDay(site, day);
        if (site.Description.ServiceStart is not { } start || start > on) return null;
        if (start.AddYears(1) > on) return ServiceAge.FirstYear;
        return start.AddYears(MatureYears) > on ? ServiceAge.SecondOrThirdYear : ServiceAge.Mature;
    }

    /// <summary>Full-time equivalents in post on a day; null where it is not known of someone, and where nobody is.</summary>
    /// <param name="site">The service.</param>
    /// <param name="day">The day; of a service that has ended its last one.</param>
    public static decimal? FteOf(SiteFacts site, DateOnly day)
    {
        var on = LastDay(site, day);
        return FullTimeEquivalents.Days(UnitFacts.Of(site), DaySet.Of(DateRange.Between(on, on))) is { } fte and > 0 ? Ratio.RoundedTo6Places(fte) : null;
    }

    private static DateOnly LastDay(SiteFacts site, DateOnly day) => site.Description.ServiceEnd < day ? site.Description.ServiceEnd.Value : day;
}
