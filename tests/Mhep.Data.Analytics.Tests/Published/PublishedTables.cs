namespace Mhep.Data.Analytics.Tests.Published;

/// <summary>The tables of two public reports as they are printed, slips and all. A test holds them to the published facts.</summary>
internal static class PublishedTables
{
    /// <summary>bit-2020 Table 4.1, January 2016 to March 2019: people at each stage; null where the table prints N/A.</summary>
    public static IReadOnlyList<(string Provider, int Engaged, int InWork, int SixWeeks, int? SixMonths)> Funnel { get; } =
    [
        ("Provider 1", 156, 68, 42, 9), ("Provider 2", 566, 196, 127, 82), ("Provider 3", 535, 149, 128, null),
        ("Provider 4", 142, 31, 21, null), ("Provider 5", 527, 146, 97, 56), ("All providers", 1926, 590, 415, 147),
    ];

    /// <summary>bit-2020 Table 4.2, April 2018 to March 2019: people for each employment specialist.</summary>
    public static IReadOnlyList<(string Provider, decimal Engaged, decimal InWork, decimal SixWeeks, decimal? SixMonths)> PerSpecialist { get; } =
    [
        ("Provider 1", 18, 7, 4, 1), ("Provider 2", 54, 14, 13, 11), ("Provider 3", 87, 27, 25, null),
        ("Provider 4", 28, 6, 4, null), ("Provider 5", 42, 10, 7, 6), ("All providers", 45.8m, 12.8m, 10.4m, 6),
    ];

    /// <summary>golab-2024 Table A1 and the first row of A2, in percent, to September 2023.</summary>
    public static IReadOnlyList<(string Site, decimal Engagement, decimal JobStart, decimal Sustainment, decimal JobOutcome)> Success { get; } =
    [
        ("HB-SMI", 104.5m, 89.5m, 80.6m, 31.9m), ("TH-SMI", 114.0m, 91.6m, 77.9m, 28.8m), ("SHR-SMI", 135.3m, 102.1m, 73.3m, 32.9m),
        ("ENF-SMI", 43.8m, 67.0m, 68.1m, 35.8m), ("TH-LD", 29.3m, 96.0m, 369.0m, 215.0m),
    ];

    /// <summary>golab-2024 Table A2, 'SMI average'.</summary>
    public const decimal PrintedSmiAverage = 32.3m;

    /// <summary>golab-2024 Table A2, the two rows of differences, as they stand under the sites of <see cref="Success"/>.</summary>
    public static IReadOnlyList<(decimal ToLower, decimal ToUpper)> PrintedDifferences { get; } =
        [(1.9m, -23.1m), (-1.2m, -19.2m), (2.9m, -26.3m), (5.8m, -22.1m), (185.0m, 160.0m)];
}
