using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Mappings;

/// <summary>What a mapping changes in the reading of a workbook, and what it must not.</summary>
public sealed class MappedReturnsTests
{
    private const string NhsNumberOfExamples = "9434765919";
    private static readonly DateOnly Day = new(2022, 5, 3);

    [Fact]
    public void A_provider_s_own_headings_codes_words_and_sites_read_as_ours()
    {
        var reading = Read(
            """
            {
              "headings": { "Client ID": "Fall", "Referral date": ["Came", "Arrived"], "Employed at referral": "In Arbeit", "Employment status at referral": "Status", "Site": "Ort", "Job n start date": "Work n began" },
              "codes": { "Employment status at referral": { "01": ["in work", "E"], "ZZ": "?" } },
              "yesNo": { "yes": "Ja", "no": "Nein" },
              "sites": { "SYN-A1": ["Leeds", "Leeds North"] }
            }
            """,
            A.Workbook().Sheet("x").Row("Fall", "Ort", "Arrived", "In Arbeit", "Status", "Work 1 began")
                .Row("C-001", "leeds north", Day, "ja", "E", Day.AddDays(30)).Row("C-002", "SYN-A1", Day, "NEIN", "?", null));

        var clients = reading.Workbook!.Clients!;
        Assert.Equal([("C-001", "SYN-A1", true, "01"), ("C-002", "SYN-A1", false, "ZZ")],
            clients.Select(client => (client.ClientId, client.SiteCode, client.EmployedAtReferral!.Value, client.EmploymentStatusAtReferral!)));
        Assert.Equal(Day.AddDays(30), Assert.Single(reading.Workbook.Jobs!).StartDate);
        Assert.Equal(["file mapping-used"], reading.Flatten("engagement-date-blank", "competitive-assumed", "first-hours-assumed"));
    }

    [Theory]
    [InlineData("all jobs", null, 7)]
    [InlineData("first jobs", 7, null)]
    public void A_bare_job_starts_is_what_the_mapping_says(string meaning, int? first, int? all)
    {
        var reading = Read($$"""{ "bareJobStarts": "{{meaning}}" }""", A.Workbook().Sheet("x").Row("Month", "Site", "Job starts").Row("2022-05", "SYN-A1", 7));

        var row = Assert.Single(reading.Workbook!.Outcomes!);
        Assert.Equal((first, all), (row.FirstJobStarts, row.JobStarts));
        Assert.Equal(["file mapping-used"], reading.Flatten());
    }

    [Fact]
    public void Ids_of_ten_digits_pass_where_declared_and_nothing_else_does()
    {
        const string Declared = """{ "clientIds": { "tenDigitsAreNotNhsNumbers": true } }""";
        string Codes(ClientCells client, string mapping) => string.Join(' ', Read(mapping, ClientCells.Sheet(client)).Flatten("mapping-used"));

        Assert.Equal("A4 personal-nhs-number", Codes(new ClientCells { Id = NhsNumberOfExamples }, "{}"));
        Assert.Equal("", Codes(new ClientCells { Id = NhsNumberOfExamples }, Declared));
        Assert.Equal("", Codes(new ClientCells { Id = 9434765919 }, Declared));
        Assert.Equal("A4 personal-nhs-number", Codes(new ClientCells { Id = "943 476 5919" }, Declared));
        Assert.Equal("A4 personal-nhs-number", Codes(new ClientCells { Id = "NHS" + NhsNumberOfExamples }, Declared));
        Assert.Equal("A4 personal-postcode", Codes(new ClientCells { Id = "E1 6AN" }, Declared));
        Assert.Equal("J4 personal-nhs-number", Codes(new ClientCells { DischargeReason = NhsNumberOfExamples }, Declared));
        Assert.Equal("C4 personal-nhs-number", Codes(new ClientCells { Specialist = NhsNumberOfExamples }, Declared));
    }

    [Fact]
    public void Where_each_site_numbers_its_clients_the_same_number_is_two_people()
    {
        var book = ClientCells.Sheet(
            new ClientCells { Id = "1" }, new ClientCells { Id = "1", Site = "SYN-A2", Specialist = "ES-02", Referral = Day.AddDays(30), Profile = null })
            .Sheet("Jobs").Row("Client ID", "Site", "Job start date", "Competitive paid job", "First 4 hours worked").Row("1", "SYN-A1", Day.AddDays(60), "yes", "yes");

        Assert.Equal(["B5 client-at-two-sites"], Read("{}", book).Flatten("mapping-used"));
        var apart = Read("""{ "clientIds": { "perSite": true } }""", book);
        Assert.Empty(apart.Flatten("mapping-used"));
        Assert.Equal(["SYN-A1/1", "SYN-A2/1"], apart.Workbook!.Clients!.Select(client => client.ClientId));
        Assert.Equal("SYN-A1/1", Assert.Single(apart.Workbook.Jobs!).ClientId);
    }

    [Fact]
    public void A_column_that_the_mapping_does_not_name_stays_closed()
    {
        var reading = Read("""{ "headings": { "Client ID": "Fall" } }""", A.Workbook().Sheet("x").Row("Fall", "Site", "Age", "Notes").Row("C-001", "SYN-A1", 30, "lives with Sarah Jones, E1 6AN"));

        Assert.Equal(["file mapping-used", "D1 column-not-matched"], reading.Flatten("referral-date-blank", "out-of-work-assumed"));
    }

    [Fact]
    public void Another_provider_s_mapping_is_refused()
    {
        var reading = Reading.Of(ClientCells.Sheet(new ClientCells()), Reading.Known with { ProviderCode = "SYN-A", Mapping = Mapping("""{ "provider": "SYN-B" }""") });

        Assert.Contains("file mapping-of-another", reading.Flatten());
    }

    [Fact]
    public void A_heading_that_is_nearly_ours_is_proposed_and_never_taken()
    {
        var reading = Reading.Of(A.Workbook().Sheet("x").Row("Client ID", "Site", "Age", "Refferal dat", "Dischrage date", "Client name", "Pets").Row("1", "SYN-A1", 30, Day, Day, "x", "y"));

        Assert.Equal(["D1 heading-proposed", "E1 heading-proposed", "F1 column-not-matched", "G1 column-not-matched"], reading.Flatten());
        Assert.Equal(["Referral date", "Discharge date"], reading.Findings.Where(finding => finding.Kind == FindingKinds.HeadingProposed).Select(finding => finding.Arguments[0]));
        Assert.Null(Assert.Single(reading.Workbook!.Clients!).ReferralDate);
    }

    [Fact]
    public void A_sheet_none_of_whose_headings_is_right_is_proposed_as_what_it_nearly_is()
    {
        var reading = Reading.Of(A.Workbook().Sheet("x").Row("Clint ID", "Siet", "Referal date", "Employed at referal").Row("1", "SYN-A1", Day, "no"));

        Assert.Equal(
            ["file no-known-sheet", "A1 heading-proposed", "C1 heading-proposed", "D1 heading-proposed"],
            reading.Flatten("sheet-not-recognised").Where(line => !line.StartsWith('B')));
        Assert.Null(reading.Workbook!.Clients);
    }

    [Fact]
    public void What_was_confirmed_once_is_understood_from_then_on()
    {
        var book = A.Workbook().Sheet("x").Row("Client ID", "Site", "Age", "Refferal dat").Row("1", "SYN-A1", 30, Day);
        var proposed = Reading.Of(book).Findings.Single(finding => finding.Kind == FindingKinds.HeadingProposed);

        var learned = MappingChange.WithHeadings(null, [(proposed.Place.Header!, proposed.Arguments[0])], out _);

        Assert.Equal(Day, Assert.Single(Reading.Of(book, Reading.Known with { Mapping = learned }).Workbook!.Clients!).ReferralDate);
    }

    [Theory]
    [InlineData("referraldate", "referraldate", 0)]
    [InlineData("referraldate", "refferaldat", 3)]
    [InlineData("discharge", "dischrage", 1)]
    [InlineData("", "abc", 3)]
    public void The_distance_counts_letters_put_in_taken_out_changed_or_swapped(string one, string other, int distance)
    {
        Assert.Equal(distance, HeadingProposals.Distance(one, other));
        Assert.Equal(distance, HeadingProposals.Distance(other, one));
    }

    private static Reading Read(string mapping, WorkbookBuilder.SheetBuilder workbook)
    {
        var log = new FindingLog(IngestionLimits.Default);
        var known = Reading.Known with { Mapping = Mapping(mapping) };
        var parsed = Ingestion.Sheets.WorkbookParser.Parse(new WorkbookFile("return.xlsx", workbook.ToStream()), IngestionLimits.Default, known, log, null, CancellationToken.None);
        if (parsed is not null) parsed = Checks.WorkbookChecks.Run(parsed, known, new DateOnly(2019, 4, 1), new DateOnly(2023, 9, 30), Reading.Today, log);
        return new Reading(parsed, log.ToFindings());
    }

    private static ProviderMapping Mapping(string text) => MappingReader.Read(text, out _) ?? throw new InvalidOperationException("The mapping of the test has a fault.");
}
