using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Peers;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Says who is compared.</summary>
internal static class PeerGroupWords
{
    /// <summary>'Services for people with severe mental illness in London'.</summary>
    /// <param name="site">Whose group.</param>
    /// <param name="group">What its members have in common.</param>
    /// <param name="day">The day on which size and age are taken.</param>
    public static string Of(SiteFacts site, PeerGroup group, DateOnly day) =>
        $"Services for {SimilarSites.PeopleOf(site.Description.PolicyFocus)}" + group switch
        {
            PeerGroup.Region => site.Description.Region is { } region ? $" in {region}" : ", region not known: this one alone",
            PeerGroup.TeamSize => PeerGroups.SizeOf(site, day) is { } size ? $" with {Of(size)}" : ", size of team not known: this one alone",
            PeerGroup.ServiceAge => PeerGroups.AgeOf(site, day) is { } age ? $", {Of(age)}" : ", age not known: this one alone",
            _ => "",
        };

    /// <summary>'teams of 4 to under 8 full-time equivalents'.</summary>
    public static string Of(TeamSize size) => size switch
    {
        TeamSize.Small => "teams of fewer than 4 full-time equivalents",
        TeamSize.Medium => "teams of 4 to under 8 full-time equivalents",
        _ => "teams of 8 full-time equivalents or more",
    };

    /// <summary>'in their first year'.</summary>
    public static string Of(ServiceAge age) => age switch
    {
        ServiceAge.FirstYear => "in their first year",
        ServiceAge.SecondOrThirdYear => "in their second or third year",
        _ => "three years old or more",
    };
}
