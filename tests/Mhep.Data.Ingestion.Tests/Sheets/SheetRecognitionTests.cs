using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

public sealed class SheetRecognitionTests
{
    private static readonly DateOnly Day = new(2022, 5, 3);

    [Fact]
    public void A_sheet_is_known_by_its_headings_whatever_its_name_order_case_and_title_rows()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Tabelle1")
            .Row("Quarterly return")
            .Row()
            .Row(null, "Extract date", new DateOnly(2023, 9, 30))
            .Row("VP START DATE", "service-user id", "Notes", "SERVICE", "date of referral")
            .Row(Day.AddDays(7), "C-001", "rang twice", "SYN-A1", Day));

        var sheet = Assert.Single(reading.Workbook!.Sheets);
        Assert.Equal((SheetKind.Clients, 4, 1), (sheet.Kind, sheet.HeadingRow, sheet.RowsRead));
        Assert.Equal(new DateOnly(2023, 9, 30), sheet.Labels.DataTo);
        Assert.Equal(
            ["Date Vocational Profile Started", "Client ID", null, "Site", "Referral date"],
            sheet.Columns.Select(column => column.MatchedTo));
        var client = Assert.Single(reading.Workbook.Clients!);
        Assert.Equal(("C-001", "SYN-A1", Day, Day.AddDays(7)), (client.ClientId, client.SiteCode, client.ReferralDate, client.VocationalProfileDate));
        Assert.Equal(["C4 column-not-matched"], reading.Flatten());
    }

    [Fact]
    public void Blank_rows_and_repeated_headings_are_passed_over_and_rows_keep_their_numbers()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Clients")
            .Row("Client ID", "Site", "Age")
            .Row("C-001", "SYN-A1", 30)
            .Row()
            .Row("Client ID", "Site", "Age")
            .Row("  ", null, null)
            .Row("C-002", "SYN-A1", 40));

        Assert.Equal([2, 6], reading.Workbook!.Clients!.Select(client => client.Place.Row));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_totals_row_that_agrees_is_left_out_without_a_word()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Outcomes")
            .Row("Month", "Site", "Referrals", "Engagements")
            .Row("2022-05", "SYN-A1", 4, 2)
            .Row("2022-06", "SYN-A1", 5, null)
            .Row("TOTAL:", null, 9, 2));

        Assert.Equal(2, reading.Workbook!.Outcomes!.Count);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_totals_row_whose_label_stands_in_a_column_that_is_not_matched_is_known_too()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Clients")
            .Row("Surname", "Client ID", "Site", "Job 1 start date", "Job 1 hours per week", "Age")
            .Row("x", "C-001", "SYN-A1", Day, 20, 30)
            .Row("Total", null, null, 1, 20, null));

        Assert.Single(reading.Workbook!.Clients!);
        Assert.Equal(["A1 column-not-matched"], reading.Flatten());
    }

    [Fact]
    public void Jobs_in_groups_of_columns_and_jobs_in_rows_of_their_own_read_the_same()
    {
        var wide = Reading.Of(A.Workbook().Sheet("Clients")
            .Row("Client ID", "Site", "Age", "Job 1 start date", "Job 1 13 week date", "Job 2 start date", "Job 2 hours per week", "Job 2 job title", "Job 12 employer")
            .Row("C-001", "SYN-A1", 30, Day, Day.AddDays(91), Day.AddDays(200), "16+", "Barista", null));
        var longForm = Reading.Of(A.Workbook().Sheet("Jobs")
            .Row("Client ID", "Site", "Job start date", "13 week date", "Hours per week", "Job title")
            .Row("C-001", "SYN-A1", Day, Day.AddDays(91), null, null)
            .Row("C-001", "SYN-A1", Day.AddDays(200), null, "16+", "Barista"));

        Assert.Equal(SheetKind.Jobs, longForm.Workbook!.Sheets[0].Kind);
        Assert.Null(longForm.Workbook.Clients);
        Assert.Equal(
            longForm.Workbook.Jobs!.Select(job => job with { Place = default }),
            wide.Workbook!.Jobs!.Select(job => job with { Place = default, Group = null }));
        Assert.Equal("Job 12 employer", wide.Workbook.Sheets[0].Columns[^1].MatchedTo);
    }

    [Fact]
    public void An_unnumbered_job_start_beside_columns_of_clients_is_the_client_s_first_job()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Clients")
            .Row("Client ID", "Site", "Referral date", "VP started", "Job start date", "Hours")
            .Row("C-001", "SYN-A1", Day, Day.AddDays(7), Day.AddDays(60), 12));

        var job = Assert.Single(reading.Workbook!.Jobs!);
        Assert.Equal((1, Day.AddDays(60), Day), (job.Group, job.StartDate, job.NamedReferralDate));
        Assert.Equal("Job 1 start date", reading.Workbook.Sheets[0].Columns[4].MatchedTo);
    }

    [Fact]
    public void A_sheet_of_clients_without_job_columns_says_nothing_of_jobs()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Age").Row("C-001", "SYN-A1", 30));

        Assert.Null(reading.Workbook!.Jobs);
    }

    [Fact]
    public void The_site_may_stand_above_the_headings_or_be_the_provider_s_only_one()
    {
        var labelled = Reading.Of(A.Workbook().Sheet("Clients").Row("Site:", "SYN-A2").Row("Client ID", "Age").Row("C-001", 30));
        var only = Reading.Known with
        {
            ProviderCode = "SYN-B",
            Sites = Reading.Known.Sites.Where(site => site.Value.ProviderCode == "SYN-B").ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
        var assumed = Reading.Of(A.Workbook().Sheet("Clients").Row("Client ID", "Age").Row("C-001", 30), only);
        var unknown = Reading.Of(A.Workbook().Sheet("Clients").Row("Client ID", "Age").Row("C-001", 30));

        Assert.Equal("SYN-A2", Assert.Single(labelled.Workbook!.Clients!).SiteCode);
        Assert.Equal("SYN-B1", Assert.Single(assumed.Workbook!.Clients!).SiteCode);
        Assert.Null(unknown.Workbook!.Clients);
        Assert.Equal(["row 1 column-missing"], unknown.Flatten());
    }

    [Fact]
    public void A_log_of_contacts_with_clients_is_no_sheet_of_employer_contacts()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Log").Row("Client ID", "Site", "Contact date").Row("C-001", "SYN-A1", Day));

        Assert.Null(reading.Workbook!.EmployerContacts);
        Assert.Equal(["file no-known-sheet", "sheet sheet-not-recognised"], reading.Flatten());
    }

    [Fact]
    public void Every_known_sheet_is_recognised_by_its_own_headings_alone()
    {
        foreach (var sheet in Ingestion.Sheets.Known.KnownSheets.All)
        {
            var headings = sheet.Columns.Select(column => (object?)column.Heading).ToArray();
            var reading = Reading.Of(A.Workbook().Sheet("x").Row(headings));

            Assert.Equal(sheet.Kind, reading.Workbook!.Sheets[0].Kind);
            Assert.All(reading.Workbook.Sheets[0].Columns, column => Assert.NotNull(column.MatchedTo));
        }
    }

    [Fact]
    public void An_alias_holds_on_every_sheet_that_has_its_heading()
    {
        // 'Code' says whose only on a list of specialists, and the two columns 'Kind' are of different things.
        var shared = Ingestion.Sheets.Known.KnownSheets.All.SelectMany(sheet => sheet.Columns.Concat(sheet.GroupColumns))
            .Where(column => column.Heading != "Kind").GroupBy(column => column.Heading).Where(columns => columns.Count() > 1).ToList();

        Assert.Contains("Referral date", shared.Select(columns => columns.Key));
        Assert.All(shared, columns => Assert.Single(
            columns.Select(column => string.Join('|', column.Aliases.Where(alias => alias != "Code").Order(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Words_for_nobody_are_told_from_blank_cells_and_from_codes()
    {
        var reading = Reading.Of(A.Workbook().Sheet("Clients").Row("Client ID", "Site", "Age", "ES")
            .Row("C-001", "SYN-A1", 30, "vacant").Row("C-002", "SYN-A1", 30, "Waiting list").Row("C-003", "SYN-A1", 30, null).Row("C-004", "SYN-A1", 30, "W1"));

        var specialists = reading.Workbook!.Clients!.Select(client => client.Specialist).ToList();
        Assert.True(specialists[0].IsUnallocated);
        Assert.True(specialists[1].IsUnallocated);
        Assert.True(specialists[2].IsBlank);
        Assert.Equal("W1", specialists[3].Code);
    }
}
