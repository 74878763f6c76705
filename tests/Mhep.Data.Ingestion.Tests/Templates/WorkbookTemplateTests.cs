using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Templates;
using Mhep.Data.Ingestion.Tests.Loading;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Templates;

/// <summary>A workbook to fill in: empty it is understood without a remark, with the current rows it changes nothing.</summary>
public sealed class WorkbookTemplateTests : IAsyncLifetime
{
    private readonly FixedTime _time = new() { Now = new DateTimeOffset(2024, 1, 15, 9, 0, 0, TimeSpan.Zero) };
    private TestDatabase _database = null!;
    private WorkbookIngestion _ingestion = null!;

    private ClientIdentity Identity => ClientIdentity.Beside(_database.Database.FilePath);

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _ingestion = new WorkbookIngestion(_database, new SqliteBulkInsert(), Identity, IngestionLimits.Default, _time);
        await Accepted(A.Workbook().Sheet("Sites")
            .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
            .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1))
            .Row("SYN-A2", "Ash", "SYN-A", "Alder IPS", "primary care", new DateOnly(2019, 4, 1))
            .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "autism", new DateOnly(2019, 4, 1)).ToBytes());
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task An_empty_template_has_every_sheet_and_is_understood_without_a_remark()
    {
        var template = await Template(new TemplateRequest("SYN-A1", null, IsPrefilled: false));

        var report = await Check(template);

        Assert.Equal(
            ["Clients", "Jobs", "Employment specialists", "Employer contacts", "Context", "Outcomes report", "Fidelity review"],
            report.Sheets.Select(sheet => sheet.Name));
        Assert.All(report.Sheets, sheet => Assert.All(sheet.Columns, column => Assert.Equal(column.Heading, column.MatchedTo)));
        Assert.Empty(report.Findings);
        Assert.Equal((SubmissionStatus.Checked, 0), (report.Status, report.RowsRead));
    }

    [Theory]
    [InlineData("SYN-A1", null)]
    [InlineData("SYN-A2", null)]
    [InlineData(null, "SYN-A")]
    public async Task Current_rows_handed_in_again_change_nothing(string? site, string? provider)
    {
        await Accepted(EverySheet("SYN-A1", new DateOnly(2023, 9, 30)));
        await Accepted(EverySheet("SYN-A2", new DateOnly(2023, 6, 30)));

        var report = await Check(await Template(new TemplateRequest(site, provider, IsPrefilled: true)));

        Assert.Equal((0, 0, 0), (report.Added, report.Changed, report.Removed));
        // A site's template says what one submission said; a provider's says what several did, and is nobody's duplicate.
        Assert.Equal(site is null, report.DuplicateOf is null);
        Assert.Equal(site is null ? 22 : 11, report.Unchanged);
        Assert.DoesNotContain(report.Findings, finding => finding.Kind.Severity == Severity.Error);
    }

    [Fact]
    public async Task Own_client_ids_are_in_it_only_where_asked_for_and_only_the_site_s()
    {
        await Accepted(EverySheet("SYN-A1", new DateOnly(2023, 9, 30)));
        await Accepted(EverySheet("SYN-B1", new DateOnly(2023, 9, 30), "OTHER-7"));

        var (empty, prefilled) = (
            Texts(await Template(new TemplateRequest("SYN-A1", null, IsPrefilled: false))),
            Texts(await Template(new TemplateRequest("SYN-A1", null, IsPrefilled: true))));

        Assert.DoesNotContain("00123", empty);
        Assert.Contains("00123", prefilled);
        Assert.DoesNotContain("OTHER-7", prefilled);
        Assert.DoesNotContain("SYN-B1", prefilled);
        Assert.DoesNotContain("Acme Ltd", prefilled);
    }

    [Fact]
    public async Task Cells_have_choices_and_say_in_plain_words_what_they_take()
    {
        await Accepted(EverySheet("SYN-A1", new DateOnly(2023, 9, 30)));

        using var document = SpreadsheetDocument.Open(new MemoryStream(await Template(new TemplateRequest("SYN-A1", null, IsPrefilled: false))), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        var workbook = document.WorkbookPart!;
        var clients = workbook.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == "Clients").Id!.Value!;
        var rules = ((WorksheetPart)workbook.GetPartById(clients)).Worksheet.Descendants<DataValidation>().ToDictionary(rule => rule.SequenceOfReferences!.InnerText!);
        Assert.Equal("Lists!$A$2:$A$2", rules["B6:B100000"].Formula1!.Text);
        Assert.Equal("Lists!$B$2:$B$3", rules["C6:C100000"].Formula1!.Text);
        Assert.Equal((DataValidationValues.Date, "Write a day such as 27/04/2023: day, month, year. Leave the cell blank where the day is not known."),
            (rules["H6:H100000"].Type!.Value, rules["H6:H100000"].Error!.Value));
        Assert.Equal("\"yes,no\"", rules["I6:I100000"].Formula1!.Text);
        Assert.Equal(SheetStateValues.Hidden, workbook.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == "Lists").State!.Value);
    }

    [Theory]
    [InlineData("NOWHERE", null, "There is no site 'NOWHERE' in the programme's list of sites.")]
    [InlineData(null, "NOBODY", "There is no site of a provider 'NOBODY' in the programme's list of sites.")]
    public async Task A_site_that_is_not_listed_has_no_template(string? site, string? provider, string expected)
    {
        using var output = new MemoryStream();

        Assert.Equal(expected, await new WorkbookTemplate(_database, Identity).WriteAsync(new TemplateRequest(site, provider, false), output, CancellationToken.None));
        Assert.Equal(0, output.Length);
    }

    /// <summary>Eleven rows: two clients, two jobs, two specialists, two months of outcomes, and one of each other sheet.</summary>
    private static byte[] EverySheet(string site, DateOnly to, string id = "00123") => A.Workbook()
        .Sheet("Clients").Row("Data from", new DateOnly(2019, 4, 1)).Row("Data to", to).Row("All clients", "no")
        .Row("Client ID", "Site", "Employment Specialist", "Engaged by", "Referral date", "Employed at referral", "Date Vocational Profile Started", "Age", "Gender", "Ethnicity", "Consent to evaluation", "Employment status")
        .Row(id, site, "ES-01", "ES-02", new DateOnly(2022, 5, 3), "no", new DateOnly(2022, 5, 10), 34, "not known", "=1+1", "yes", "02")
        .Row("C-002", site, "waiting list", null, new DateOnly(2022, 6, 3), null, null, "55-64", null, null, null, null)
        .Sheet("Jobs").Row("Client ID", "Site", "Employment Specialist", "Referral date", "Job start date", "Job end date", "Hours per week", "Average hours at 13 weeks", "Competitive paid job", "First 4 hours worked", "Employer", "13 week date", "Job title")
        .Row(id, site, "unallocated", new DateOnly(2022, 5, 3), new DateOnly(2022, 8, 1), null, 18.5, "16+", "yes", null, "Acme Ltd", new DateOnly(2022, 11, 1), "baker")
        .Row(id, site, null, null, new DateOnly(2022, 8, 1), new DateOnly(2022, 9, 1), "1-15", null, "yes", "no", "Bread & Co", null, null)
        .Sheet("Staff").Row("Site", "Employment Specialist", "Start date", "Leave date", "FTE", "Team leader", "Previous code")
        .Row(site, "ES-01", new DateOnly(2019, 4, 1), null, 0.8, "yes", "ES-00").Row(site, "ES-02", new DateOnly(2020, 4, 1), to, 1, "no", null)
        .Sheet("Contacts").Row("Data from", new DateOnly(2022, 5, 1)).Row("Data to", to).Row("Site", "Employment Specialist", "Contact date", "Face to face", "Channel", "Employer")
        .Row(site, "ES-01", new DateOnly(2022, 5, 20), "yes", "visit", "Acme Ltd")
        .Sheet("Context").Row("Site", "From", "To", "Kind", "Note", "Not compared").Row(site, new DateOnly(2020, 3, 1), null, "COVID", "offices were shut", "yes")
        .Sheet("Outcomes").Row("Month", "Site", "Employment Specialist", "Referrals", "Engagements", "Sustained 13 weeks <16h")
        .Row(new DateOnly(2022, 5, 1), site, null, 3, 0, null).Row(new DateOnly(2022, 6, 1), site, "ES-01", 1, 1, 0)
        .Sheet("Fidelity").Row(["Site", "Review date", "Reviewer", "Kind", .. Enumerable.Range(1, 25).Select(item => $"Item {item}")])
        .Row([site, new DateOnly(2023, 2, 1), "IPS Grow", "independent", .. Enumerable.Range(1, 25).Select(item => (object)(1 + (item % 5)))]).ToBytes();

    private async Task<byte[]> Template(TemplateRequest request)
    {
        using var output = new MemoryStream();
        Assert.Null(await new WorkbookTemplate(_database, Identity).WriteAsync(request, output, CancellationToken.None));
        return output.ToArray();
    }

    private async Task Accepted(byte[] file)
    {
        var report = await _ingestion.IngestAsync(new WorkbookFile("return.xlsx", new MemoryStream(file)), new SubmissionRequest(null, null, null), null, CancellationToken.None);
        Assert.Equal((SubmissionStatus.Accepted, ""), (report.Status, string.Join('\n', report.Findings.Where(finding => finding.Kind.Severity == Severity.Error).Select(finding => $"{finding.Place} {finding.Message}"))));
    }

    private Task<IngestionReport> Check(byte[] file) =>
        _ingestion.CheckAsync(new WorkbookFile("template.xlsx", new MemoryStream(file)), new SubmissionRequest(null, null, null), null, CancellationToken.None);

    private static HashSet<string> Texts(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>().Select(cell => cell.InnerText))];
    }
}
