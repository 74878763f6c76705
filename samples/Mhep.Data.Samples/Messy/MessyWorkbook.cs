using Mhep.Data.Samples.Published;
using Mhep.Data.Samples.Sheets;
using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Messy;

/// <summary>
/// An invented return with most of what goes wrong in real ones: titles above re-ordered and renamed headings, a column of
/// notes, blank rows, a totals row, and a fault in almost every row. It names the programme's sites itself, so that its
/// report is the same on an empty database as on one that holds the other samples. It is to be refused.
/// </summary>
public static class MessyWorkbook
{
    /// <summary>
    /// Ten digits that pass the NHS number's check digit, from the range 999 that is never given to a patient: the weighted
    /// sum of 999000001 is 245, which leaves 3 of 11, so the check digit is 8.
    /// </summary>
    public const string NhsNumberOfNobody = "999 000 0018";

    private const string Site = "SYN-A1";
    private const int HoursColumn = 9;

    private static readonly SheetColumn[] Columns =
    [
        new("Worker", 12), new("UNIQUE ID", 16), new("Service", 10), new("Clinical Team", 16), new("referral-date", 16),
        new("VP started", 14), new("Employed at referral?", 20), new("Notes", 44), new("Job 1 start date", 16),
        new("Job 1 hours per week", 20), new("Job 1 13 week date", 18), new("Discharge Date", 15),
    ];

    private static readonly SheetColumn[] StaffColumns =
        ["ES code", "Service", "Start date", "Leave date", "FTE", new("Team leader", 12)];

    /// <summary>The workbook's sheets, the faulty one first.</summary>
    public static IReadOnlyList<SheetContent> Sheets { get; } =
    [
        new("Caseload Q2", Preamble(), Columns, [.. MessyRows.All.Select(row => row.Cells()), Totals()]),
        new("Staff", [[Cell.Banner("Invented data")]], StaffColumns,
        [
            Specialist("ES-01", 1, leader: true),
            Specialist("ES-02", 0.8m, leader: false),
            Specialist("ES-03", 1, leader: false),
        ]),
        SitesSheet.Of(
            SyntheticWorkbooks.SitesNotice,
            [.. PublishedSites.All, .. ProgrammePlan.Sites]),
    ];

    private static IReadOnlyList<IReadOnlyList<Cell>> Preamble() =>
    [
        [Cell.Banner("Alderquay North IPS caseload, Quarter 2 2023/24 (invented data, with faults on purpose)")],
        [],
        [Cell.Text("As at:"), Cell.Date(new DateOnly(2023, 9, 30))],
        [],
    ];

    private static IReadOnlyList<Cell> Totals()
    {
        var first = Preamble().Count + 2;
        var last = first + MessyRows.All.Count - 1;
        var hours = MessyRows.All.Sum(row => (decimal)row.Hours.Value);
        return
        [
            Cell.Text("Total"), .. Enumerable.Repeat(Cell.Blank, HoursColumn - 1),
            Cell.Formula(FormattableString.Invariant($"SUM(J{first}:J{last})"), hours),
        ];
    }

    private static IReadOnlyList<Cell> Specialist(string code, decimal fte, bool leader) =>
    [
        Cell.Text(code), Cell.Text(Site), Cell.Date(new DateOnly(2021, 4, 5)), Cell.Blank, Cell.Number(fte), Cell.YesNo(leader),
    ];
}
