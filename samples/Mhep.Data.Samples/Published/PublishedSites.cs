using Mhep.Data.Samples.Sheets;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Samples.Published;

/// <summary>The real services of the two evaluation reports.</summary>
public static class PublishedSites
{
    /// <summary>
    /// The five services of golab-2024 Table 1 (providers and commissioners as printed there). The table gives months: a start
    /// is the month's first day, an end its last. The codes of providers and commissioners are ours.
    /// </summary>
    public static IReadOnlyList<ListedSite> Table1 { get; } =
    [
        new("HB-SMI", "Haringey and Barnet", "TWINING", "Twining Enterprise",
            "HARINGEY-BARNET", "London Borough of Haringey and Barnet",
            PolicyFocus.SevereMentalIllness, "London", new(2019, 4, 1), new(2023, 4, 30)),
        new("SHR-SMI", "Shropshire", "ENABLE", "Enable",
            "SHROPSHIRE", "Shropshire Council",
            PolicyFocus.SevereMentalIllness, "West Midlands", new(2020, 4, 1), new(2024, 4, 30)),
        new("ENF-SMI", "Enfield", "WWT", "Working Well Trust",
            "ENFIELD", "Enfield Council",
            PolicyFocus.SevereMentalIllness, "London", new(2020, 4, 1), new(2024, 4, 30)),
        new("TH-SMI", "Tower Hamlets (Mental Health)", "WWT", "Working Well Trust",
            "TOWER-HAMLETS-CCG", "Tower Hamlets Clinical Commissioning Group",
            PolicyFocus.SevereMentalIllness, "London", new(2020, 4, 1), new(2024, 4, 30)),
        new("TH-LD", "Tower Hamlets (Learning Disabilities)", "JET", "JET",
            "TOWER-HAMLETS", "Tower Hamlets Council",
            PolicyFocus.LearningDisabilities, "London", new(2020, 7, 1), new(2023, 9, 30)),
    ];

    /// <summary>
    /// The five providers of bit-2020 Table 4.1, a site each. The table names them by number only, so place, commissioner and
    /// the service's own dates stay blank.
    /// </summary>
    public static IReadOnlyList<ListedSite> Table41 { get; } =
    [
        .. PublishedFunnel.Table41.Select(row => new ListedSite(
            row.SiteCode, $"{row.Provider} (bit-2020)", $"BIT-{row.Number}", $"{row.Provider} (bit-2020)",
            null, null, PolicyFocus.SevereMentalIllness, null, null, null)),
    ];

    /// <summary>All ten, those of bit-2020 first.</summary>
    public static IReadOnlyList<ListedSite> All { get; } = [.. Table41, .. Table1];
}
