using System.Text;
using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Tests.Binary;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>For each kind of finding a file that shows it. A kind without an example fails a test.</summary>
internal static class FindingExamples
{
    private static readonly DateOnly Day = new(2022, 5, 3);

    private static readonly KnownData AsProvider = Reading.Known with { ProviderCode = "SYN-A" };

    public static Dictionary<string, FindingExample> All { get; } = new(StringComparer.Ordinal)
    {
        ["file-empty"] = Bytes([]),
        ["file-too-large"] = File("file", Good().ToStream) with { Limits = new IngestionLimits { MaxSentBytes = 100 } },
        ["file-inflates-too-far"] = File("file", Good().ToStream) with { Limits = new IngestionLimits { MaxInflatedBytes = 500 } },
        ["file-not-a-workbook"] = Bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D]),
        ["file-is-html"] = Bytes(Encoding.UTF8.GetBytes("<html><body><table><tr><td>Client ID</td></tr></table></body></html>")),
        ["file-password-protected"] = Bytes(XlsBuilder.InCompoundFile("EncryptedPackage", new byte[4_096])),
        ["file-is-old-excel"] = Bytes(XlsBuilder.InCompoundFile("Book", new byte[4_096])),
        ["file-takes-too-long"] = File("file", Good().ToStream) with { Limits = new IngestionLimits { MaxReadingTime = TimeSpan.Zero } },
        ["file-truncated"] = Bytes(Good().ToBytes()[..500]),
        ["file-damaged"] = Raw(RawWorkbook.WithRows("""<row r="1"><c r="A1" t="s"><v>999</v></c></row>""")),
        ["file-unsafe"] = Raw(Good().ToRaw().Part("../evil.txt", "")),
        ["file-has-no-sheets"] = Raw(RawWorkbook.WithRows("").With("xl/workbook.xml", $"""<workbook xmlns="{RawWorkbook.Main}"><sheets/></workbook>""")),
        ["macros-ignored"] = Raw(Good().ToRaw().Part("xl/vbaProject.bin", ""), "file"),
        ["outside-links-ignored"] = Raw(Good().ToRaw().Part("xl/externalLinks/externalLink1.xml", ""), "file"),
        ["too-many-rows"] = File("file", Good().ToStream) with { Limits = new IngestionLimits { MaxRows = 0 } },
        ["too-many-columns"] = File("sheet", Good().ToStream) with { Limits = new IngestionLimits { MaxColumns = 18 } },
        ["no-known-sheet"] = Book("file", A.Workbook().Sheet("Notes").Row("Colour", "Shape").Row("red", "round")),
        ["sheet-not-recognised"] = Book("sheet", Good().Sheet("Notes").Row("Colour", "Shape").Row("red", "round")),
        ["sheet-not-yours"] = Book("sheet", A.Workbook().Sheet("Sites").Row("Site", "Name", "Provider code", "Policy focus")) with { Known = AsProvider },
        ["column-missing"] = Book("row 1", A.Workbook().Sheet("Clients").Row("Site", "Referral date", "Age", "Gender", "Discharge date").Row("SYN-A1", Day, 30, "F", null)),
        ["column-twice"] = Book("D1", A.Workbook().Sheet("Clients").Row("Unique ID", "Site", "Age", "Client ref").Row("1", "SYN-A1", 30, "2")),
        ["column-passed-over"] = Book("A1", A.Workbook().Sheet("Clients").Row("ID", "Site", "Age", "Client ID").Row("1", "SYN-A1", 30, "2")),
        ["column-not-matched"] = Book("D1", A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Age", "Favourite colour").Row("1", "SYN-A1", 30, "red")),
        ["heading-proposed"] = Book("D1", A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Age", "Refferal dat").Row("1", "SYN-A1", 30, Day)),
        ["mapping-used"] = Book("file", Good()) with { Known = Reading.Known with { Mapping = MappingReader.Read("{}", out _) } },
        ["mapping-of-another"] = Book("file", Good()) with { Known = AsProvider with { Mapping = MappingReader.Read("{ \"provider\": \"SYN-B\" }", out _) } },
        ["label-unreadable"] = Book("B1", A.Workbook().Sheet("Clients").Row("Data to", "soon").Row("Client ID", "Site", "Age").Row("1", "SYN-A1", 30)),
        ["coverage-out-of-order"] = Book("sheet", A.Workbook().Sheet("Clients").Row("Data from", Day).Row("Data to", Day.AddDays(-1)).Row("Client ID", "Site", "Age").Row("1", "SYN-A1", 30)),
        ["coverage-assumed"] = Book("sheet", A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Referral date", "Age").Row("1", "SYN-A1", Day, 30)),
        ["hidden-content"] = Book("sheet", Good().Hidden()),
        ["merged-cells"] = Book("C4", ClientCells.Sheet(new ClientCells(), new ClientCells { Id = "C-002" }).Merged("C4:C5")),
        ["personal-nhs-number"] = Client("A4", new ClientCells { Id = "943 476 5919" }),
        ["personal-postcode"] = Client("S4", new ClientCells { Team = "E1 6AN" }),
        ["personal-email"] = Client("J4", new ClientCells { DischargeReason = "ask a.person@example.org" }),
        ["personal-name"] = Client("C4", new ClientCells { Specialist = "Sarah Jones" }),
        ["value-missing"] = Client("A4", new ClientCells { Id = null }),
        ["error-cell"] = Client("E4", new ClientCells { Referral = RawCell.Error("#N/A") }),
        ["formula-value-used"] = Client("O4", new ClientCells().WithJob() with { Hours = RawCell.Formula(18) }),
        ["formula-without-value"] = Client("O4", new ClientCells().WithJob() with { Hours = RawCell.FormulaWithoutValue() }),
        ["date-unreadable"] = Client("E4", new ClientCells { Referral = "last spring" }),
        ["date-month-first"] = Client("E4", new ClientCells { Referral = "04/27/2023" }),
        ["date-two-digit-year"] = Client("E4", new ClientCells { Referral = "27/04/22" }),
        ["date-century-unknown"] = Client("E4", new ClientCells { Referral = "27/04/85" }),
        ["date-with-time"] = Client("E4", new ClientCells { Referral = "27/04/2022 14:30" }),
        ["date-with-zone"] = Client("E4", new ClientCells { Referral = "2022-04-27T23:30:00Z" }),
        ["date-before-2000"] = Client("E4", new ClientCells { Referral = new DateOnly(1999, 5, 3) }),
        ["date-impossible"] = Client("E4", new ClientCells { Referral = RawCell.Serial(60) }),
        ["yes-no-unreadable"] = Client("F4", new ClientCells { Employed = "perhaps" }),
        ["number-unreadable"] = Book("C2", A.Workbook().Sheet("ES").Row("ES", "Site", "FTE", "Start date").Row("ES-01", "SYN-A1", "0,8", Day)),
        ["number-out-of-range"] = Client("O4", new ClientCells().WithJob() with { Hours = 200 }),
        ["hours-unreadable"] = Client("O4", new ClientCells().WithJob() with { Hours = "12-20" }),
        ["code-unknown"] = Client("G4", new ClientCells { Status = "09" }),
        ["code-taken-as-other"] = Book("B2", A.Workbook().Sheet("Context").Row("Site", "Kind", "From").Row("SYN-A1", "flood", Day)),
        ["age-unreadable"] = Client("K4", new ClientCells { Age = 7 }),
        ["identifier-unsafe"] = Client("A4", new ClientCells { Id = Day }),
        ["invisible-characters"] = Client("A4", new ClientCells { Id = "C-\u200B001" }),
        ["measure-unknown"] = Targets("B2", "HAPPINESS", 5),
        ["unknown-site"] = Client("B4", new ClientCells { Site = "SYN-Z9" }),
        ["unknown-specialist"] = Client("C4", new ClientCells { Specialist = "ES-99" }),
        ["specialist-not-in-post"] = Client("C4", new ClientCells { Profile = new DateOnly(2019, 3, 31), Referral = null }),
        ["same-key-different-facts"] = Clients("row 5", new ClientCells(), new ClientCells { Age = 50 }),
        ["row-depends-on-another"] = Clients("row 4", new ClientCells(), new ClientCells { Age = 50 }) with { AcceptGoodRows = true },
        ["known-clients-dropped"] = Clients("file", new ClientCells()) with { Before = ClientCells.Sheet(new ClientCells(), new ClientCells { Id = "C-002" }).ToBytes() },
        ["closed-quarter-restated"] = Client("file", new ClientCells { Specialist = "ES-02" }) with { Before = ClientCells.Sheet(new ClientCells()).ToBytes() },
        ["erased-client"] = Clients("row 5", new ClientCells { Id = "C-002" }, new ClientCells()) with { Before = ClientCells.Sheet(new ClientCells()).ToBytes(), Erased = "C-001" },
        ["same-row-twice"] = Clients("row 5", new ClientCells(), new ClientCells()),
        ["dates-out-of-order"] = Client("I4", new ClientCells { Discharge = Day.AddDays(-1) }),
        ["two-open-episodes"] = Clients("E5", new ClientCells(), new ClientCells { Referral = Day.AddDays(90), Profile = null }),
        ["client-at-two-sites"] = Clients("B5", new ClientCells(), new ClientCells { Site = "SYN-A2", Specialist = "ES-02", Referral = Day.AddDays(90), Profile = null }),
        ["referral-date-blank"] = Client("E4", new ClientCells { Referral = null }),
        ["engagement-date-blank"] = Client("H4", new ClientCells { Profile = null }.WithJob()),
        ["discharge-date-blank"] = Client("I4", new ClientCells { DischargeReason = "moved away" }),
        ["job-end-date-blank"] = Client("M4", new ClientCells().WithJob() with { JobEndReason = "contract ended" }),
        ["job-without-start"] = Client("L4", new ClientCells { Hours = 20 }),
        ["sustainment-without-job"] = Client("R4", new ClientCells { Week13 = new DateOnly(2022, 11, 1) }),
        ["sustainment-after-job-end"] = Client("R4", new ClientCells().WithJob() with { JobEnd = new DateOnly(2022, 9, 1), Week13 = new DateOnly(2022, 11, 1) }),
        ["sustainment-too-early"] = Client("R4", new ClientCells().WithJob() with { Week13 = new DateOnly(2022, 10, 30) }),
        ["event-after-discharge"] = Client("L4", new ClientCells { Discharge = new DateOnly(2022, 7, 31) }.WithJob()),
        ["event-before-service-start"] = Client("E4", new ClientCells { Referral = new DateOnly(2019, 3, 31) }),
        ["job-without-client"] = Book("A2", JobsSheet(Good(), "C-999", Day)),
        ["date-after-coverage"] = Client("E4", new ClientCells { Referral = new DateOnly(2023, 10, 1), Profile = null }),
        ["date-due"] = Client("R4", new ClientCells().WithJob() with { JobStart = new DateOnly(2023, 8, 1), Week13 = new DateOnly(2023, 10, 31) }),
        ["hours-high"] = Client("O4", new ClientCells().WithJob() with { Hours = 60 }),
        ["caseload-high"] = Clients("C4", [.. Enumerable.Range(1, 26).Select(number => new ClientCells { Id = "C-" + number })]),
        ["competitive-assumed"] = Client("P4", new ClientCells().WithJob() with { Competitive = null }),
        ["first-hours-assumed"] = Client("Q4", new ClientCells().WithJob() with { FirstHours = null }),
        ["out-of-work-assumed"] = Client("F4", new ClientCells { Employed = null }),
        ["employment-status-disagrees"] = Client("F4", new ClientCells { Status = "01" }),
        ["spells-overlap"] = Book("row 3", A.Workbook().Sheet("ES").Row("ES", "Site", "Start date", "FTE").Row("ES-01", "SYN-A1", Day, 1).Row("ES-01", "SYN-A1", Day.AddDays(9), 0.5)),
        ["bare-job-starts"] = Outcomes("F2", Count(3)),
        ["totals-disagree"] = Book("C4", OutcomesSheet().Row("2022-05", "SYN-A1", 4).Row("2022-06", "SYN-A1", 5).Row("Total", null, 10)),
        ["specialists-disagree"] = Book("C2", A.Workbook().Sheet("Outcomes").Row("Month", "Site", "Referrals", "ES").Row("2022-05", "SYN-A1", 4, null).Row("2022-05", "SYN-A1", 3, "ES-01")),
        ["return-disagrees"] = Book("C2", ClientCells.Sheet(new ClientCells()).Sheet("Outcomes").Row("Month", "Site", "Referrals", "Engagements").Row("2022-05", "SYN-A1", 2, 1)),
        ["hour-bands-disagree"] = Outcomes("E2", ["2022-05", "SYN-A1", 1, 2, 4, null]),
        ["period-out-of-order"] = Book("B2", A.Workbook().Sheet("Outcomes").Row("Period start", "Period end", "Site", "Referrals").Row(Day, Day.AddDays(-1), "SYN-A1", 4)),
        ["period-unclear"] = Book("B2", A.Workbook().Sheet("Outcomes").Row("Month", "Period start", "Period end", "Site", "Referrals").Row("2022-05", Day, Day.AddDays(3), "SYN-A1", 4)),
        ["fidelity-items-missing"] = Review("row 3", 25, 5),
        ["fidelity-item-unknown"] = Review("E28", 26, 26),
        ["fidelity-rows-disagree"] = Book("D3", Fidelity("Reviewer").Row("SYN-A1", Day, "self-assessment", "Peer reviewers", 1, 3).Row("SYN-A1", Day, "self-assessment", "External panel", 2, 3)),
        ["fidelity-scale-unknown"] = Book("D2", Fidelity("Scale").Row("SYN-A1", Day, "self-assessment", "DACTS", 1, 3)),
        ["more-findings"] = Clients("file", [.. Enumerable.Range(1, 101).Select(number => new ClientCells { Id = "C-" + number, Specialist = "ES-99" })]),
    };

    private static WorkbookBuilder.SheetBuilder Good() => ClientCells.Sheet(new ClientCells());

    private static FindingExample Client(string place, ClientCells client) => Clients(place, client);

    private static FindingExample Clients(string place, params ClientCells[] clients) => Book(place, ClientCells.Sheet(clients));

    private static FindingExample Book(string place, WorkbookBuilder.SheetBuilder workbook) => new(place, workbook.ToStream);

    private static FindingExample Raw(RawWorkbook workbook, string place = "file") => new(place, () => new MemoryStream(workbook.ToBytes()));

    private static FindingExample Bytes(byte[] bytes) => new("file", () => new MemoryStream(bytes));

    private static FindingExample File(string place, Func<MemoryStream> file) => new(place, file);

    private static WorkbookBuilder.SheetBuilder JobsSheet(WorkbookBuilder.SheetBuilder after, string client, DateOnly start) =>
        after.Sheet("Jobs").Row("Client ID", "Site", "Job start date", "Hours per week").Row(client, "SYN-A1", start, 20);

    private static WorkbookBuilder.SheetBuilder OutcomesSheet() => A.Workbook().Sheet("Outcomes").Row("Month", "Site", "Referrals");

    private static FindingExample Outcomes(string place, params object?[] cells) => Book(place, A.Workbook().Sheet("Outcomes")
        .Row("Month", "Site", "Sustained 13 weeks <16h", "Sustained 13 weeks >=16h", "Sustained 13 weeks", "Job starts").Row(cells));

    private static object?[] Count(int jobStarts) => ["2022-05", "SYN-A1", null, null, null, jobStarts];

    private static FindingExample Targets(string place, string measure, object value) => Book(place, A.Workbook().Sheet("Targets")
        .Row("Site", "Measure", "Period start", "Period end", "Value").Row("SYN-A1", measure, Day, Day.AddDays(30), value));

    private static WorkbookBuilder.SheetBuilder Fidelity(string fourth) =>
        A.Workbook().Sheet("Fidelity").Row("Site", "Review date", "Kind", fourth, "Item number", "Score");

    /// <summary>A review of as many items, but for one.</summary>
    private static FindingExample Review(string place, int items, int leftOut)
    {
        var sheet = A.Workbook().Sheet("Fidelity").Row("A review").Row("Site", "Review date", "Kind", "Score", "Item number");
        foreach (var item in Enumerable.Range(1, items).Where(item => item != leftOut || items > 25)) sheet.Row("SYN-A1", Day, "independent", 3, item);
        return Book(place, sheet);
    }
}
