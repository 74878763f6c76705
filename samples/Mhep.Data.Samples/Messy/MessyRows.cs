using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Messy;

/// <summary>The rows of the faulty sheet. The comment above each says what is wrong with it.</summary>
internal static class MessyRows
{
    private const decimal HoursOfAWeekTooFull = 60;

    private static readonly MessyRow Nothing = new()
    {
        Worker = Cell.Blank,
        Service = Cell.Blank,
        Team = Cell.Blank,
        Employed = Cell.Blank,
    };

    public static IReadOnlyList<MessyRow> All { get; } =
    [
        // Nothing but the note, which belongs to a column that is not read.
        Client(41, Day(2023, 1, 9), Day(2023, 1, 23)) with
        {
            Notes = Cell.Text("Rang twice, no answer. CV went to front.desk@example.org"),
            JobStart = Day(2023, 4, 3), Hours = Cell.Number(20), ThirteenWeeks = Day(2023, 7, 3),
        },
        // A day in words and a client number that lives by its leading zeros: both are read.
        Client(42, Cell.Text("27-Apr-2023"), Day(2023, 5, 15)) with { ClientId = Cell.FiveDigits(942) },
        Nothing,
        // Month before day.
        Client(43, Cell.Text("04/27/2023"), Day(2023, 5, 22)),
        // A day that no calendar has.
        Client(44, Day(2022, 1, 31), Cell.Text("31/02/2022")),
        // Not a date at all.
        Client(45, Cell.Text("last spring"), Cell.Blank),
        // A specialist whom the staff sheet does not list.
        Client(46, Day(2023, 2, 6), Day(2023, 2, 20)) with { Worker = Cell.Text("ES-99") },
        // A service nobody knows.
        Client(47, Day(2023, 2, 13), Day(2023, 3, 6)) with { Service = Cell.Text("SYN-Z9") },
        // Errors of Excel's own: a lookup that found nothing, a reference to a deleted cell.
        Client(48, Day(2023, 3, 1), Day(2023, 3, 20)) with { JobStart = Day(2023, 6, 5), Hours = Cell.Error("#N/A") },
        Client(49, Day(2023, 3, 2), Cell.Error("#REF!")),
        // One referral twice, and the two rows disagree.
        Client(50, Day(2023, 3, 6), Day(2023, 3, 27)),
        Client(50, Day(2023, 3, 6), Day(2023, 4, 24)) with { Notes = Cell.Text("entered again") },
        // More hours than a week is likely to have.
        Client(51, Day(2023, 3, 13), Day(2023, 3, 30)) with
        {
            JobStart = Day(2023, 6, 12), Hours = Cell.Number(HoursOfAWeekTooFull),
        },
        // An NHS number where the provider's own number should be.
        Client(52, Day(2023, 3, 20), Day(2023, 4, 11)) with { ClientId = Cell.Text(MessyWorkbook.NhsNumberOfNobody) },
        // Neither yes nor no.
        Client(53, Day(2023, 4, 3), Day(2023, 4, 19)) with { Employed = Cell.Text("perhaps") },
        // An empty post: the client counts for the site alone.
        Client(54, Day(2023, 4, 11), Cell.Blank) with { Worker = Cell.Text("vacant") },
        Nothing,
        // A year of two digits, and a time of day.
        Client(55, Cell.Text("03/05/23"), Day(2023, 5, 24)),
        Client(56, Cell.Text("12/05/2023 14:30"), Day(2023, 6, 1)),
        // Left before arriving.
        Client(57, Day(2023, 5, 22), Cell.Blank) with { Discharge = Day(2023, 5, 2) },
        // No referral date.
        Client(58, Cell.Blank, Day(2023, 6, 14)),
        // A 13-week day still to come, which is no fault, and a referral still to come, which is.
        Client(59, Day(2023, 6, 5), Day(2023, 6, 19)) with
        {
            JobStart = Day(2023, 8, 14), Hours = Cell.Number(16), ThirteenWeeks = Day(2023, 11, 13),
        },
        Client(60, Day(2024, 2, 1), Cell.Blank),
        // No client.
        Client(61, Day(2023, 6, 26), Day(2023, 7, 10)) with { ClientId = Cell.Blank },
    ];

    private static MessyRow Client(int number, Cell referral, Cell profile) => new()
    {
        ClientId = Cell.Text(FormattableString.Invariant($"SYNA-{90000 + number}")),
        Referral = referral,
        Profile = profile,
    };

    private static Cell Day(int year, int month, int day) => Cell.Date(new DateOnly(year, month, day));
}
