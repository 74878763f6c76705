using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

public sealed class CoverageTests
{
    private static readonly DateOnly From = new(2020, 4, 1);
    private static readonly DateOnly To = new(2023, 9, 30);

    [Fact]
    public void What_the_sheet_says_of_its_days_comes_before_what_was_said_when_it_was_sent()
    {
        var workbook = A.Workbook().Sheet("Clients").Row("Data from", From, "Extract date:", To).Row("All clients: no")
            .Row("Client ID", "Site", "Age").Row("C-001", "SYN-A1", 30);

        var coverage = Reading.Checked(workbook.ToStream(), dataFrom: From.AddYears(-1), dataTo: To.AddYears(-1)).Workbook!.ClientCoverage["syn-a1"];

        Assert.Equal(new SiteCoverage(From, To, AllClients: false, Assumed: false), coverage);
    }

    [Fact]
    public void What_was_said_when_it_was_sent_stands_in_for_what_the_sheet_does_not_say()
    {
        var workbook = A.Workbook().Sheet("Clients").Row("As at", To).Row("Client ID", "Site", "Age").Row("C-001", "SYN-A1", 30);

        var reading = Reading.Checked(workbook.ToStream(), dataFrom: From, dataTo: To.AddYears(-1));

        Assert.Equal(new SiteCoverage(From, To, AllClients: true, Assumed: false), reading.Workbook!.ClientCoverage["SYN-A1"]);
        Assert.Empty(reading.Flatten("out-of-work-assumed", "referral-date-blank"));
    }

    [Fact]
    public void Else_it_is_the_service_s_start_to_the_newest_event_and_that_is_said()
    {
        var reading = Reading.Checked(A.Workbook().Sheet("Clients")
            .Row("Client ID", "Site", "Referral date", "VP started", "Employed at referral", "Job 1 start date", "Job 1 13 week date", "Job 1 competitive paid job", "Job 1 first 4 hours worked")
            .Row("C-001", "SYN-A1", new DateOnly(2022, 5, 3), new DateOnly(2022, 5, 10), "no", new DateOnly(2022, 8, 1), new DateOnly(2022, 10, 31), "yes", "yes")
            .Row("C-002", "SYN-A1", new DateOnly(2022, 6, 3), null, "no", null, null, null, null));

        Assert.Equal(new SiteCoverage(new DateOnly(2019, 4, 1), new DateOnly(2022, 10, 31), AllClients: true, Assumed: true), reading.Workbook!.ClientCoverage["SYN-A1"]);
        Assert.Equal(["sheet coverage-assumed"], reading.Flatten());
        Assert.Equal("Nobody said which days the data of site SYN-A1 cover; taken as 2019-04-01 to 2022-10-31", reading.Findings[0].Message);
    }

    [Fact]
    public void A_day_that_lies_ahead_is_no_event_that_coverage_could_be_taken_from()
    {
        var reading = Reading.Checked(A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Referral date", "Age")
            .Row("C-001", "SYN-A1", new DateOnly(2022, 5, 3), 30).Row("C-002", "SYN-A1", Reading.Today.AddDays(1), 30));

        Assert.Equal(new DateOnly(2022, 5, 3), reading.Workbook!.ClientCoverage["SYN-A1"].DataTo);
        Assert.Contains("C3 date-after-coverage", reading.Flatten());
    }

    [Fact]
    public void A_site_that_is_only_named_above_the_headings_is_covered_with_nobody()
    {
        var reading = Reading.Checked(A.Workbook().Sheet("Clients").Row("Site", "SYN-A2").Row("Data from", From).Row("Data to", To).Row("Client ID", "Age"));

        Assert.Equal(["SYN-A2"], reading.Workbook!.ClientCoverage.Keys);
        Assert.Empty(reading.Workbook.Clients!);
    }

    [Fact]
    public void Contacts_are_covered_as_their_own_sheet_says_else_as_the_clients_sheet_does()
    {
        var day = new DateOnly(2022, 5, 3);
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells())
            .Sheet("Contacts").Row("Site", "ES", "Contact date", "Face to face").Row("SYN-A1", "ES-01", day, "yes"));

        Assert.Equal(reading.Workbook!.ClientCoverage["SYN-A1"] with { AllClients = true }, reading.Workbook.ContactCoverage["SYN-A1"]);
        Assert.Empty(reading.Findings);
    }
}
