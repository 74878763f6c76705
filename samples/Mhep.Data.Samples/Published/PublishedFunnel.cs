namespace Mhep.Data.Samples.Published;

/// <summary>A row of bit-2020 Table 4.1: how many people of one provider reached each step in the whole period.</summary>
/// <param name="Provider">The provider, as the table letters it: 'Provider 1'.</param>
/// <param name="Engagements">People engaged.</param>
/// <param name="PeopleStartingAJob">People who started a job; unique people, not jobs.</param>
/// <param name="Sustained6Weeks">People who kept work for 6 weeks.</param>
/// <param name="Sustained26Weeks">People who kept work for 6 months; null where the table prints none.</param>
public sealed record PublishedFunnel(
    string Provider, int Engagements, int PeopleStartingAJob, int Sustained6Weeks, int? Sustained26Weeks)
{
    /// <summary>First day of the period of Table 4.1.</summary>
    public static readonly DateOnly PeriodStart = new(2016, 1, 1);

    /// <summary>Last day of the period of Table 4.1.</summary>
    public static readonly DateOnly PeriodEnd = new(2019, 3, 31);

    /// <summary>bit-2020 Table 4.1, without its row of totals (1,926, 590, 415 and 147).</summary>
    public static IReadOnlyList<PublishedFunnel> Table41 { get; } =
    [
        new("Provider 1", 156, 68, 42, 9),
        new("Provider 2", 566, 196, 127, 82),
        new("Provider 3", 535, 149, 128, null),
        new("Provider 4", 142, 31, 21, null),
        new("Provider 5", 527, 146, 97, 56),
    ];

    /// <summary>The number of the provider in the table, 1 to 5.</summary>
    public int Number => Provider[^1] - '0';

    /// <summary>The site this sample keeps the provider's figures under: 'BIT-P1'.</summary>
    public string SiteCode => $"BIT-P{Provider[^1]}";
}
