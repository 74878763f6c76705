using Mhep.Data.Samples.Sheets;
using static Mhep.Data.Schema.Sites.PolicyFocus;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// The eight invented providers and their fourteen services. Names and places do not exist; time to work follows the spread
/// of bit-2020 3.4 (10 weeks, 4 months, 7 months), shares finding work lie around golab-2024 Table A2.
/// </summary>
public static class ProgrammePlan
{
    /// <summary>Last day that the synthetic returns cover.</summary>
    public static readonly DateOnly DataTo = new(2023, 9, 30);

    private static readonly DateOnly April2019 = new(2019, 4, 1);
    private static readonly DateOnly July2019 = new(2019, 7, 1);
    private static readonly DateOnly October2019 = new(2019, 10, 1);
    private static readonly DateOnly April2020 = new(2020, 4, 1);

    /// <summary>The providers in the order of their letters.</summary>
    /// <remarks>
    /// The numbers of a service are: posts, share finding work, weeks to work, employer contacts a week, fidelity at the start.
    /// </remarks>
    public static IReadOnlyList<ProviderPlan> Providers { get; } =
    [
        new('A', "Alderquay", "London", ClientForm.Wide,
        [
            new("SYN-A1", "Alderquay North (synthetic)", SevereMentalIllness, April2019, 8, 0.395, 17, 4.5, 86)
            {
                ThreeScenarios = true,
            },
            new("SYN-A2", "Alderquay South (synthetic)", SevereMentalIllness, April2019, 6, 0.365, 17, 3.6, 80),
            new("SYN-A3", "Alderquay Learning Disabilities (synthetic)", LearningDisabilities, April2019, 3, 0.38, 26, 3, 74),
        ]),
        new('B', "Birchfen", "North West", ClientForm.Long,
        [
            new("SYN-B1", "Birchfen City (synthetic)", SevereMentalIllness, April2019, 8, 0.385, 12, 5, 90)
            {
                HoursUnknownShare = 0.04, ThreeScenarios = true,
            },
            new("SYN-B2", "Birchfen Primary Care (synthetic)", PrimaryCare, April2019, 4, 0.46, 10, 5.2, 84),
        ]),
        new('C', "Cloverstrand", "West Midlands", ClientForm.Wide,
        [
            new("SYN-C1", "Cloverstrand East (synthetic)", SevereMentalIllness, April2020, 7, 0.415, 17, 4.2, 82)
            {
                ReagreedTargets = true,
            },
            new("SYN-C2", "Cloverstrand West (synthetic)", SevereMentalIllness, April2020, 5, 0.375, 22, 3.2, 78)
            {
                MonthsPerTarget = 1,
            },
        ]),
        new('D', "Dunmarsh", "South West", ClientForm.Long,
        [
            new("SYN-D1", "Dunmarsh Coast (synthetic)", SevereMentalIllness, October2019, 6, 0.385, 28, 2.8, 76)
            {
                HoursAsBandShare = 0.3,
            },
            new("SYN-D2", "Dunmarsh Primary Care (synthetic)", PrimaryCare, October2019, 3, 0.46, 12, 4.4, 88),
        ]),
        new('E', "Elmstrait", "North East", ClientForm.Wide,
        [
            new("SYN-E1", "Elmstrait Valley (synthetic)", SevereMentalIllness, July2019, 6, 0.395, 17, 3.8, 84)
            {
                Ambition = 2,
            },
            new("SYN-E2", "Elmstrait Learning Disabilities (synthetic)", LearningDisabilities, July2019, 3, 0.37, 26, 2.6, 72),
        ]),
        new('F', "Foxmoorby", "Yorkshire and The Humber", ClientForm.Long,
        [
            new("SYN-F1", "Foxmoorby (synthetic)", SevereMentalIllness, April2019, 5, 0.395, 20, 3.4, 80)
            {
                End = new(2023, 4, 30),
            },
        ]),
        new('G', "Greyfleet", "East of England", ClientForm.Wide,
        [
            new("SYN-G1", "Greyfleet (synthetic)", SevereMentalIllness, July2019, 6, 0.395, 15, 4, 83)
            {
                AllClients = false,
            },
        ]),
        new('H', "Hollowmere", "South East", ClientForm.Long,
        [
            new("SYN-H1", "Hollowmere (synthetic)", SevereMentalIllness, April2019, 7, 0.405, 24, 4.6, 85)
            {
                ClientDataFrom = April2020,
            },
        ]),
    ];

    /// <summary>The fourteen services as rows of the programme's list.</summary>
    public static IReadOnlyList<ListedSite> Sites { get; } =
    [
        .. Providers.SelectMany(provider => provider.Services, (provider, service) => new ListedSite(
            service.Code, service.Name, provider.Code, provider.Name, provider.CommissionerCode, provider.CommissionerName,
            service.Focus, provider.Region, service.Start, service.End)),
    ];
}
