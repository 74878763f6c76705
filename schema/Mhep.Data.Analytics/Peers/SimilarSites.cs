using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Analytics.Peers;

/// <summary>
/// Who could we talk to? The services of other providers that are nearest to one's own in what whoever asks may know of them: for whom they
/// are, where, and, where it is known, how large a team and how old. How well they do does not come into it, so the answer stands however
/// few there are.
/// </summary>
public static class SimilarSites
{
    // Our choice: another region weighs as much as a team twice as large, or three years more or less.
    private const double OtherRegion = 1;
    private const double YearsAsMuchAsRegion = 3;
    private const double DaysAYear = 365.25;
    private const double AboutTheSameYears = 1;

    /// <summary>The nearest services of other providers that still run as far as is known, the nearest first.</summary>
    /// <param name="services">The services to choose among.</param>
    /// <param name="own">For whom.</param>
    /// <param name="day">Today, as far as returns speak of it.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<SimilarSite> Of(IEnumerable<ServiceProfile> services, ServiceProfile own, DateOnly day, int most) =>
        [.. services
            .Where(other => other.PolicyFocus == own.PolicyFocus && !IsOwn(other, own) && Runs(other, day))
            .OrderBy(other => Distance(own, other)).ThenBy(other => other.Code, StringComparer.Ordinal).Take(most)
            .Select(other => new SimilarSite(other.Code, Reasons(own, other)))];

    private static bool IsOwn(ServiceProfile other, ServiceProfile own) => string.Equals(other.ProviderCode, own.ProviderCode, StringComparison.OrdinalIgnoreCase);

    private static bool Runs(ServiceProfile service, DateOnly day) => !(service.ServiceEnd < day) && !(service.ServiceStart > day);

    /// <summary>What is not known of either counts as much as another region.</summary>
    private static double Distance(ServiceProfile own, ServiceProfile other)
    {
        var region = IsSameRegion(own, other) ? 0 : OtherRegion;
        var size = own.Fte is { } mine && other.Fte is { } theirs ? Math.Min(OtherRegion, Math.Abs(Math.Log2((double)(mine / theirs)))) : OtherRegion;
        return region + size + (YearsApart(own, other) is { } years ? Math.Min(OtherRegion, years / YearsAsMuchAsRegion) : OtherRegion);
    }

    private static List<string> Reasons(ServiceProfile own, ServiceProfile other)
    {
        var reasons = new List<string> { $"Also for {PeopleOf(own.PolicyFocus)}" };
        if (IsSameRegion(own, other)) reasons.Add($"Also in {other.Region}");
        if (PeerGroups.SizeOf(own.Fte) is { } size && PeerGroups.SizeOf(other.Fte) == size) reasons.Add("A team of about the same size");
        if (YearsApart(own, other) <= AboutTheSameYears) reasons.Add("Began within a year of yours");
        return reasons;
    }

    private static bool IsSameRegion(ServiceProfile own, ServiceProfile other) =>
        own.Region is { } region && string.Equals(other.Region, region, StringComparison.OrdinalIgnoreCase);

    private static double? YearsApart(ServiceProfile own, ServiceProfile other) =>
        own.ServiceStart is { } mine && other.ServiceStart is { } theirs ? Math.Abs(mine.DayNumber - theirs.DayNumber) / DaysAYear : null;

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
