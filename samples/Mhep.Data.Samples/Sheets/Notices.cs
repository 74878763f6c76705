using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The rows above the headings of synthetic sheets.</summary>
internal static class Notices
{
    /// <summary>What every invented sheet says of itself.</summary>
    public const string Invented = "Invented data (synthetic): no person, employer, provider or service in it exists";

    /// <summary>Only the notice.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Plain { get; } = [[Cell.Banner(Invented)]];

    /// <summary>The notice and the days that the sheet covers.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Covering(DateOnly from, DateOnly to) =>
    [
        [Cell.Banner(Invented)],
        [Cell.Banner("Data from"), Cell.Date(from)],
        [Cell.Banner("Data to"), Cell.Date(to)],
    ];

    /// <summary>The notice, the days that the sheet covers, and whether it holds everyone.</summary>
    public static IReadOnlyList<IReadOnlyList<Cell>> Covering(DateOnly from, DateOnly to, bool allClients) =>
        [.. Covering(from, to), [Cell.Banner("All clients"), Cell.YesNo(allClients)]];
}
