using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

public sealed class RowChecksTests
{
    private static readonly DateOnly Day = new(2022, 5, 3);

    [Fact]
    public void A_workbook_without_fault_has_no_findings()
    {
        var reading = Reading.Checked(ClientCells.Sheet(
            new ClientCells(),
            new ClientCells { Id = "C-002" }.WithJob() with { Week13 = new DateOnly(2022, 10, 31), Discharge = new DateOnly(2023, 1, 9), DischargeReason = "in work" },
            new ClientCells { Id = "C-003", Specialist = "vacant", Profile = null }));

        Assert.Empty(reading.Findings);
        Assert.Equal(3, reading.Workbook!.RowsRead);
    }

    [Fact]
    public void Identical_rows_are_kept_once_and_said()
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells().WithJob(), new ClientCells { Id = "c-001", Site = "syn-a1" }.WithJob()));

        Assert.Equal(["row 5 same-row-twice", "row 5 same-row-twice"], reading.Flatten());
        Assert.Single(reading.Workbook!.Clients!);
        Assert.Single(reading.Workbook.Jobs!);
    }

    [Fact]
    public void A_job_in_the_client_s_row_and_again_on_the_jobs_sheet_is_one_job()
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells().WithJob())
            .Sheet("Jobs").Row("Client ID", "Site", "Job start date", "Hours per week", "Competitive paid job", "First 4 hours worked")
            .Row("C-001", "SYN-A1", new DateOnly(2022, 8, 1), 20, "yes", "yes"));

        Assert.Equal(["row 2 same-row-twice"], reading.Flatten());
        Assert.Single(reading.Workbook!.Jobs!);
    }

    [Fact]
    public void Two_jobs_that_start_on_a_day_with_two_employers_are_two()
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells())
            .Sheet("Jobs").Row("Client ID", "Site", "Job start date", "Competitive paid job", "First 4 hours worked", "Employer")
            .Row("C-001", "SYN-A1", new DateOnly(2022, 8, 1), "yes", "yes", "Baker").Row("C-001", "SYN-A1", new DateOnly(2022, 8, 1), "yes", "yes", "Brewer"));

        Assert.Empty(reading.Findings);
        Assert.Equal(2, reading.Workbook!.Jobs!.Count);
    }

    [Fact]
    public void A_later_referral_after_discharge_is_a_re_referral_and_no_open_episode()
    {
        var left = new ClientCells { Discharge = new DateOnly(2022, 7, 1) };
        var reading = Reading.Checked(ClientCells.Sheet(left, new ClientCells { Referral = new DateOnly(2022, 7, 1), Profile = null }));

        Assert.Empty(reading.Findings);
        Assert.Equal(2, reading.Workbook!.Clients!.Count);
    }

    [Fact]
    public void The_same_id_at_two_providers_is_two_people()
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells(), new ClientCells { Site = "SYN-B1", Specialist = "ES-11", Referral = Day.AddDays(30), Profile = null }));

        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Another_provider_s_site_reads_exactly_like_one_that_is_not_there()
    {
        var provider = Reading.Known with
        {
            ProviderCode = "SYN-A",
            Sites = Reading.Known.Sites.Where(site => site.Value.ProviderCode == "SYN-A").ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
        var theirs = Reading.Checked(ClientCells.Sheet(new ClientCells { Site = "SYN-B1", Specialist = "ES-11" }), provider).Findings;
        var nobodys = Reading.Checked(ClientCells.Sheet(new ClientCells { Site = "SYN-X1", Specialist = "ES-11" }), provider).Findings;

        Assert.Equal(nobodys.Select(finding => (finding.Message, finding.Place)), theirs.Select(finding => (finding.Message, finding.Place)));
        Assert.Equal("unknown-site", Assert.Single(theirs).Kind.Code);
    }

    [Fact]
    public void The_workbook_s_own_sites_and_specialists_are_known_to_its_rows()
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells { Site = "SYN-N1", Specialist = "ES-77" })
            .Sheet("Sites").Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start").Row("SYN-N1", "New", "SYN-N", "New Provider", "Severe Mental Illness", Day)
            .Sheet("ES").Row("Site", "ES", "Start date", "FTE").Row("SYN-N1", "ES-77", Day, 1));

        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("2022-10-30", "R4 sustainment-too-early")]
    [InlineData("2022-10-31", null)]
    public void Thirteen_weeks_are_ninety_one_days(string reached, string? expected)
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells().WithJob() with { Week13 = reached }));

        Assert.Equal(expected is null ? [] : [expected], reading.Flatten());
    }

    [Theory]
    [InlineData("59.99", false)]
    [InlineData("60", true)]
    public void Sixty_hours_a_week_are_worth_a_look(string hours, bool isSaid)
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells().WithJob() with { Hours = hours }));

        Assert.Equal(isSaid ? ["O4 hours-high"] : [], reading.Flatten());
    }

    [Fact]
    public void A_caseload_of_25_is_full_and_those_who_left_are_not_on_it()
    {
        var clients = Enumerable.Range(1, 25).Select(number => new ClientCells { Id = "C-" + number });
        var left = Enumerable.Range(26, 5).Select(number => new ClientCells { Id = "C-" + number, Discharge = new DateOnly(2023, 9, 30) });

        Assert.Empty(Reading.Checked(ClientCells.Sheet([.. clients, .. left])).Findings);
    }

    [Fact]
    public void A_return_is_held_against_client_rows_only_where_they_cover_its_period_and_leave_nobody_out()
    {
        static WorkbookBuilder.SheetBuilder With(string month, int referrals, int jobStarts) => ClientCells.Sheet(new ClientCells().WithJob())
            .Sheet("Outcomes").Row("Month", "Site", "Referrals", "Job starts (all jobs)").Row(month, "SYN-A1", referrals, jobStarts);

        Assert.Empty(Reading.Checked(With("2022-05", 1, 0)).Findings);
        Assert.Equal(["C2 return-disagrees", "D2 return-disagrees"], Reading.Checked(With("2022-08", 3, 2)).Flatten());
        Assert.Empty(Reading.Checked(With("2023-10", 3, 2)).Findings);
    }

    [Fact]
    public void A_planned_outcome_is_due_and_a_planned_referral_is_worth_a_look()
    {
        var reading = Reading.Checked(ClientCells.Sheet(
            new ClientCells().WithJob() with { JobStart = new DateOnly(2023, 8, 1), Week13 = new DateOnly(2023, 10, 31) },
            new ClientCells { Id = "C-002", Referral = new DateOnly(2023, 10, 2), Profile = null }));

        Assert.Equal(["E5 date-after-coverage", "R4 date-due"], reading.Flatten());
    }

    [Fact]
    public void Where_a_sheet_has_no_column_what_was_taken_for_granted_is_said_once()
    {
        var reading = Reading.Checked(A.Workbook().Sheet("Clients").Row("Data from", Day, "Data to", Day.AddYears(1))
            .Row("Client ID", "Site", "Referral date", "VP started").Row("C-001", "SYN-A1", Day, Day).Row("C-002", "SYN-A1", Day, Day));

        Assert.Equal(["sheet out-of-work-assumed"], reading.Flatten());
    }

    [Fact]
    public void Once_personal_data_is_found_no_cell_is_shown_by_any_finding()
    {
        var reading = Reading.Checked(ClientCells.Sheet(
            new ClientCells { Id = "943 476 5919" }, new ClientCells { Referral = "last spring" }, new ClientCells { Site = "SYN-Z9", Age = 3 })
            .Sheet("Outcomes").Row("Month", "Site", "Referrals").Row("2022-05", "SYN-A1", 4).Row("Total", null, 987654));

        Assert.Contains("A4 personal-nhs-number", reading.Flatten());
        Assert.Contains("C3 totals-disagree", reading.Flatten());
        Assert.All(reading.Findings, finding =>
        {
            Assert.Null(finding.CellText);
            Assert.DoesNotContain("987654", finding.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("476", finding.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Personal_data_in_a_column_that_is_not_matched_is_dropped_unseen()
    {
        var reading = Reading.Checked(A.Workbook().Sheet("Clients").Row("Data from", Day, "Data to", Day.AddYears(1))
            .Row("Client ID", "Site", "Referral date", "Employed at referral", "NHS number", "Notes")
            .Row("C-001", "SYN-A1", Day, "no", "943 476 5919", "lives with Sarah Jones, E1 6AN"));

        Assert.Equal(["E2 column-not-matched", "F2 column-not-matched"], reading.Flatten());
        Assert.Single(reading.Workbook!.Clients!);
    }

    [Fact]
    public void Personal_data_in_a_date_or_number_column_is_personal_data_first()
    {
        var reading = Reading.Checked(ClientCells.Sheet(new ClientCells { Referral = 9434765919, Age = "a.person@example.org" }));

        Assert.Equal(["E4 personal-nhs-number", "K4 personal-email"], reading.Flatten());
    }

    [Fact]
    public void An_employer_s_name_may_be_a_person_s()
    {
        var reading = Reading.Checked(A.Workbook().Sheet("Jobs").Row("Data from", Day, "Data to", Day.AddYears(1))
            .Row("Client ID", "Site", "Job start date", "Employer", "Competitive paid job", "First 4 hours worked").Row("C-001", "SYN-A1", Day, "John Lewis", "yes", "yes"));

        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Rows_with_errors_are_known_even_when_their_findings_are_not_listed()
    {
        var log = new FindingLog(new IngestionLimits { FindingsPerKind = 2 });
        for (var row = 1; row <= 5; row++) log.Add(FindingKinds.ValueMissing, new CellPlace { SheetPosition = 1, Sheet = "x", Row = row, Column = 1 });

        Assert.Equal(5, log.RowsWithErrors.Count);
        Assert.Equal(["A1", "A2", "file"], log.ToFindings().Select(finding => finding.Place.ToString().Replace("x!", "", StringComparison.Ordinal)));
        Assert.Equal("3 more findings of the kind 'value-missing' (A required cell is blank) are not listed", log.ToFindings()[^1].Message);
    }
}
