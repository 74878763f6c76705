using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Analytics.Peers;

/// <summary>
/// Who could we talk to? The services of other providers that are nearest to one's own in what anybody may know of them: for whom they
/// are, where, how large a team, how old. How well they do does not come into it, so the answer stands however few there are.
/// </summary>
public static class SimilarSites
{
    // Our choice: another region weighs as much as a team twice as large, or three years more or less.
    private const double OtherRegion = 1;
    private const double YearsAsMuchAsRegion = 3;
    private const double DaysAYear = 365.25;
    private const double AboutTheSameYears = 1;

    /// <summary>The nearest services of other providers that still run, the nearest first.</summary>
    /// <param name="sites">The services to choose among.</param>
    /// <param name="site">For whom.</param>
    /// <param name="day">Today, as far as returns speak of it.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<SimilarSite> Of(IReadOnlyList<SiteFacts> sites, SiteFacts site, DateOnly day, int most) =>
        [.. sites
            .Where(other => other.Description.PolicyFocus == site.Description.PolicyFocus && !IsOwn(other, site) && Runs(other, day))
            .OrderBy(other => Distance(site, other, day)).ThenBy(other => other.Code, StringComparer.Ordinal).Take(most)
            .Select(other => new SimilarSite(other, Reasons(site, other, day)))];

    private static bool IsOwn(SiteFacts other, SiteFacts site) =>
        string.Equals(other.Description.ProviderCode, site.Description.ProviderCode, StringComparison.OrdinalIgnoreCase);

    private static bool Runs(SiteFacts site, DateOnly day) => !(site.Description.ServiceEnd < day) && !(site.Description.ServiceStart > day);

    /// <summary>What is not known of either counts as much as another region.</summary>
    private static double Distance(SiteFacts site, SiteFacts other, DateOnly day)
    {
        var region = IsSameRegion(site, other) ? 0 : OtherRegion;
        var size = PeerGroups.FteOf(site, day) is { } mine && PeerGroups.FteOf(other, day) is { } theirs
            ? Math.Min(OtherRegion, Math.Abs(Math.Log2((double)(mine / theirs))))
            : OtherRegion;
        return region + size + (YearsApart(site, other) is { } years ? Math.Min(OtherRegion, years / YearsAsMuchAsRegion) : OtherRegion);
    }

    private static List<string> Reasons(SiteFacts site, SiteFacts other, DateOnly day)
    {
        var reasons = new List<string> { $"Also for {PeopleOf(site.Description.PolicyFocus)}" };
        if (IsSameRegion(site, other)) reasons.Add($"Also in {other.Description.Region}");
        if (PeerGroups.SizeOf(site, day) is { } size && PeerGroups.SizeOf(other, day) == size) reasons.Add("A team of about the same size");
        if (YearsApart(site, other) <= AboutTheSameYears) reasons.Add("Began within a year of yours");
        return reasons;
    }

    private static bool IsSameRegion(SiteFacts site, SiteFacts other) =>
        site.Description.Region is { } region && string.Equals(other.Description.Region, region, StringComparison.OrdinalIgnoreCase);

    private static double? YearsApart(SiteFacts site, SiteFacts other) =>
        site.Description.ServiceStart is { } mine && other.Description.ServiceStart is { } theirs
            ? Math.Abs(mine.DayNumber - theirs.DayNumber) / DaysAYear
            : null;

    /// <summary>For whom a service is, as a sentence says it.</summary>
    /// <param name="focus">The policy focus.</param>
    public static string PeopleOf(PolicyFocus focus) => focus switch
    {
        PolicyFocus.SevereMentalIllness => "people with severe mental illness",
        PolicyFocus.LearningDisabilities => "people with learning disabilities",
        PolicyFocus.PrimaryCare => "people met in primary care",
        PolicyFocus.DrugAndAlcohol => "people in drug and alcohol treatment",
        PolicyFocus.Autism => "autistic people",
        _ => "another group of people",
    };
}
