using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>What is promised of every submission, whatever its sheets.</summary>
public sealed class PromisesTests
{
    /// <summary>A row of every kind.</summary>
    private static readonly Sent Everything = new()
    {
        Sites = Row.ListOfSites,
        Targets = [Row.Target("JOB_STARTS", 12), Row.Target("REFERRALS", 40, "SOUTH")],
        Specialists = [Row.Spell("ADA"), Row.Spell("BEN", site: "SOUTH"), Row.Spell("ADA", "2023-05-01")],
        Clients = [Row.Client("CLIENT-0001"), Row.Client("CLIENT-0002"), Row.Client("CLIENT-0003", site: "EAST"), Row.Client("CLIENT-0001", "2023-05-09")],
        Jobs = [Row.Job("CLIENT-0001"), Row.Job("CLIENT-0001") with { Sector = "Retail" }, Row.Job("CLIENT-0003", site: "EAST")],
        Contacts = [Row.Contact("2023-04-28"), Row.Contact("2023-04-28"), Row.Contact("2023-05-02", site: "SOUTH")],
        Context = [Row.Context("2023-04-01"), Row.Context("2023-04-01") with { Note = "Another post was empty." }],
        Outcomes = [Row.Outcomes("2022-04-01", "2022-06-30", 31), Row.Outcomes("2022-04-01", "2022-06-30", 4) with { Specialist = Row.Named("ADA") }],
        Reviews = [Row.Review("2023-05-10"), Row.Review("2022-11-10", score: 3)],
    };

    [Fact]
    public async Task The_same_content_twice_adds_a_submission_and_changes_nothing_else()
    {
        await using var bench = await LoadBench.CreateAsync();
        var first = await bench.Load(Everything);
        var before = await bench.HashData();

        var second = await bench.Load(Everything);

        Assert.Equal(before, await bench.HashData());
        Assert.Equal((SubmissionStatus.Accepted, first.SubmissionId), (second.Status, second.DuplicateOf));
        Assert.Equal((0, 0, 0, first.Added + first.Unchanged), (second.Added, second.Changed, second.Removed, second.Unchanged));
        Assert.Equal(first.SubmissionId, await bench.Query(context => context.Submissions
            .Where(submission => submission.Id == second.SubmissionId).Select(submission => submission.DuplicateOfId).SingleAsync()));
        Assert.Equal(SubmissionStatus.Accepted, await bench.StatusOf(first));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_same_content_with_rows_and_sheets_in_another_order_changes_nothing(int seed)
    {
        var choice = new SeededChoice((ulong)seed);
        IReadOnlyList<T>? Shuffled<T>(IReadOnlyList<T>? rows) => rows?.OrderBy(_ => choice.Below(int.MaxValue)).ToList();

        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Everything);
        var before = await bench.HashData();

        var report = await bench.Load(Everything with
        {
            Sites = Shuffled(Everything.Sites),
            Targets = Shuffled(Everything.Targets),
            Specialists = Shuffled(Everything.Specialists),
            Clients = Shuffled(Everything.Clients),
            Jobs = Shuffled(Everything.Jobs),
            Contacts = Shuffled(Everything.Contacts),
            Context = Shuffled(Everything.Context),
            Outcomes = Shuffled(Everything.Outcomes),
            Reviews = Shuffled(Everything.Reviews),
            SheetsReversed = seed % 2 == 1,
        });

        Assert.Equal((0, 0, 0), (report.Added, report.Changed, report.Removed));
        Assert.Equal(before, await bench.HashData());
    }

    [Fact]
    public async Task What_was_current_before_and_is_not_any_more_makes_a_new_version()
    {
        await using var bench = await LoadBench.CreateAsync();
        var one = new Sent { Clients = [Row.Client("C-1")] };
        var other = new Sent { Clients = [Row.Client("C-1") with { Team = "East team" }] };
        var first = await bench.Load(one);
        var second = await bench.Load(other);

        var third = await bench.Load(one);

        Assert.Equal((1, (Guid?)null), (third.Changed, third.DuplicateOf));
        Assert.Equal(3, (await bench.CurrentVersion("clients:WWT:NORTH"))?.Number);
        Assert.Equal(
            [SubmissionStatus.Superseded, SubmissionStatus.Superseded, SubmissionStatus.Accepted],
            [await bench.StatusOf(first), await bench.StatusOf(second), await bench.StatusOf(third)]);
        var hashes = await bench.Query(context => context.SliceVersions.Where(version => version.SubmissionId != second.SubmissionId && version.RowCount == 1)
            .Select(version => version.ContentHash).ToListAsync());
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public async Task A_submission_stays_accepted_while_one_of_its_slices_is_current()
    {
        await using var bench = await LoadBench.CreateAsync();
        var both = await bench.Load(new Sent { Clients = [Row.Client("C-1"), Row.Client("C-1", site: "SOUTH")] });

        var north = await bench.Load(new Sent { Clients = [Row.Client("C-2"), Row.Client("C-1", site: "SOUTH")] });
        Assert.Equal(SubmissionStatus.Accepted, await bench.StatusOf(both));
        var equal = await bench.Load(new Sent { Clients = [Row.Client("C-2"), Row.Client("C-1", site: "SOUTH")] });
        Assert.Equal(north.SubmissionId, equal.DuplicateOf);
        await bench.Load(new Sent { Clients = [Row.Client("C-3", site: "SOUTH")] });

        Assert.Equal(SubmissionStatus.Superseded, await bench.StatusOf(both));
        Assert.Equal(SubmissionStatus.Accepted, await bench.StatusOf(north));
        Assert.Equal(SubmissionStatus.Accepted, await bench.StatusOf(equal));
    }

    [Fact]
    public async Task A_submission_is_a_duplicate_only_of_one_of_its_provider_that_says_all_that_it_says_and_no_more()
    {
        await using var bench = await LoadBench.CreateAsync();
        var both = new Sent { Clients = [Row.Client("C-1"), Row.Client("C-1", site: "SOUTH")] };
        var first = await bench.Load(both);

        var part = await bench.Load(new Sent { Clients = [Row.Client("C-1")] });
        var ofProvider = await bench.Load(both, "WWT");
        var changed = await bench.Load(new Sent { Clients = [Row.Client("C-1") with { Team = "East team" }, Row.Client("C-1", site: "SOUTH")] });
        var again = await bench.Load(new Sent { Clients = [Row.Client("C-1") with { Team = "East team" }, Row.Client("C-1", site: "SOUTH")] });
        var once = await bench.Load(new Sent { Clients = [Row.Client("C-1") with { Team = "East team" }, Row.Client("C-1", site: "SOUTH")] });

        Assert.Equal((0, null), (part.Added + part.Changed + part.Removed, part.DuplicateOf));
        Assert.Equal(first.SubmissionId, ofProvider.DuplicateOf);
        Assert.Equal((1, null), (changed.Changed, changed.DuplicateOf));
        Assert.Equal((changed.SubmissionId, changed.SubmissionId), (again.DuplicateOf, once.DuplicateOf));
        var programmes = await bench.Load(new Sent { Outcomes = [Row.Outcomes("2022-04-01", "2022-06-30", 31), Row.Outcomes("2022-04-01", "2022-06-30", 9, "EAST")] });
        Assert.Null((await bench.Load(new Sent { Outcomes = [Row.Outcomes("2022-04-01", "2022-06-30", 31)] }, "WWT")).DuplicateOf);
        Assert.Null(await bench.Query(context => context.Submissions.Where(row => row.Id == programmes.SubmissionId).Select(row => row.ProviderId).SingleAsync()));
    }

    [Fact]
    public async Task Other_coverage_of_the_same_rows_is_a_new_version()
    {
        await using var bench = await LoadBench.CreateAsync();
        var sent = new Sent { Clients = [Row.Client("C-1")] };
        await bench.Load(sent);

        var report = await bench.Load(sent with { DataTo = Row.Day("2023-07-31") });

        Assert.Equal((0, 0, 0, 1), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Null(report.DuplicateOf);
        Assert.Equal(Row.Day("2023-07-31"), (await bench.CurrentVersion("clients:WWT:NORTH"))?.DataTo);
    }

    [Fact]
    public async Task The_data_version_goes_up_by_one_exactly_when_something_changed_and_the_pointers_are_remembered()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Everything);
        await bench.Load(Everything);
        await bench.Load(Everything with { Clients = [Row.Client("CLIENT-0009", site: "EAST")] });

        var version = await bench.Query(context => context.DataVersions.SingleAsync());
        var changes = await bench.Query(context => context.CurrentVersionChanges.ToListAsync());
        Assert.Equal(3, version.Number);
        Assert.Equal(["clients:TH:EAST"], await bench.Query(context => context.Slices
            .Where(slice => context.CurrentVersionChanges.Any(change => change.SliceId == slice.Id && change.DataVersion == 3)).Select(slice => slice.Key).Order().ToListAsync()));
        Assert.Equal(await bench.Query(context => context.SliceVersions.CountAsync()), changes.Count);
        Assert.All(changes, change => Assert.Equal(bench.Time.Now.UtcDateTime, change.ChangedAt));
    }

    [Fact]
    public async Task A_check_reports_what_a_load_reports_and_stores_nothing()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Outcomes = Everything.Outcomes });
        var before = await bench.Database.HashTablesAsync();

        var check = await bench.Check(Everything);

        Assert.Equal(before, await bench.Database.HashTablesAsync());
        Assert.False(Directory.Exists(bench.Identity.Folder));
        Assert.Equal(SubmissionStatus.Checked, check.Status);
        await AssertSameReport(check, await bench.Load(Everything));
        await AssertSameReport(await bench.Check(Everything), await bench.Load(Everything));
        var other = new Sent { Clients = [Row.Client("CLIENT-0002") with { Gender = "Female" }, Row.Client("CLIENT-0007")] };
        await AssertSameReport(await bench.Check(other), await bench.Load(other));
    }

    [Fact]
    public async Task A_refused_file_leaves_itself_and_its_findings_and_nothing_else()
    {
        await using var bench = await LoadBench.CreateAsync();
        var before = await bench.Database.HashTablesAsync("submission", "finding");
        var refused = new Finding(FindingKinds.UnknownSite, new CellPlace { SheetPosition = 1, Sheet = "Clients", Row = 4, Column = 1, Header = "Site" }, "NOWHERE", []);

        var report = await bench.Store((_, _, _) =>
        {
            var examined = bench.Examined(Everything.ToWorkbook(), Guid.NewGuid());
            return Task.FromResult(new Examination(null, examined.Report with { Findings = [refused] }));
        });

        Assert.Equal(SubmissionStatus.Rejected, report.Status);
        Assert.Equal(before, await bench.Database.HashTablesAsync("submission", "finding"));
        var stored = await bench.Query(context => context.Findings.SingleAsync(finding => finding.SubmissionId == report.SubmissionId));
        Assert.Equal(("unknown-site", "Clients", 4, 1, "NOWHERE"), (stored.Code, stored.Sheet, stored.Row, stored.Column, stored.CellText));
    }

    [Fact]
    public async Task What_cells_say_of_persons_is_not_kept_with_findings()
    {
        await using var bench = await LoadBench.CreateAsync();
        var workbook = Everything.ToWorkbook() with { };
        Finding At(int column) => new(
            FindingKinds.IdentifierUnsafe, new CellPlace { SheetPosition = 1, Sheet = "Clients", Row = 2, Column = column, Header = "H" }, $"cell {column}", []);

        var report = await bench.Store((_, _, _) =>
        {
            var examined = bench.Examined(workbook, Guid.NewGuid());
            string?[] headings = ["Client ID", "Site", "Job 2 employer", null];
            var sheet = examined.Report.Sheets[0] with { Columns = [.. headings.Select((heading, i) => new Sheets.SheetColumn(i + 1, "H", heading))] };
            return Task.FromResult(new Examination(null, examined.Report with { Sheets = [sheet], Findings = [At(1), At(2), At(3), At(4)] }));
        });

        Assert.Equal([null, "cell 2", null, null], await bench.Query(context => context.Findings
            .Where(finding => finding.SubmissionId == report.SubmissionId).OrderBy(finding => finding.Ordinal).Select(finding => finding.CellText).ToListAsync()));
    }

    [Fact]
    public async Task The_database_holds_no_own_id_and_no_employer_in_clear_and_gives_own_ids_back_with_the_keys()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Everything);

        var bytes = await bench.Database.BytesOnDiskAsync();
        Assert.Equal(-1, bytes.AsSpan().IndexOf("CLIENT-000"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Acme"u8));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("Retail"u8));
        using var keys = bench.Identity.KeysOf("WWT", clientsStored: true);
        var clients = await bench.Query(context => context.Clients.Where(client => client.ProviderId == 1).ToListAsync());
        Assert.Equal(["CLIENT-0001", "CLIENT-0002"], clients.Select(client => keys.Decrypt(client.OwnIdEncrypted, client.Id)).Order());
    }

    [Fact]
    public async Task Without_the_keys_nothing_is_loaded_and_nothing_changes()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(Everything);
        var before = await bench.Database.HashTablesAsync();
        Directory.Move(bench.Identity.Folder, bench.Identity.Folder + "-gone");
        var restarted = new LoadStage(bench.Database, new Schema.Sqlite.SqliteBulkInsert(), new ClientIdentity(bench.Identity.Folder), bench.Time);
        Task<IngestionReport> Store(Sent sent) => restarted.StoreAsync(
            null, bench.Ending, (_, _, _) => Task.FromResult(bench.Examined(sent.ToWorkbook(), Guid.NewGuid())), null, CancellationToken.None);

        await Assert.ThrowsAsync<KeysUnavailableException>(() => Store(new Sent { Clients = [Row.Client("C-9")] }));
        new ClientIdentity(bench.Identity.Folder).KeysOf("WWT", clientsStored: false).Dispose();
        var fault = await Assert.ThrowsAsync<KeysUnavailableException>(() => Store(new Sent { Clients = [Row.Client("C-9")] }));

        Assert.Contains("not those that the clients in this database were stored with", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, await bench.Database.HashTablesAsync());
    }

    private static Task AssertSameReport(IngestionReport check, IngestionReport load)
    {
        Assert.Null(check.SubmissionId);
        Assert.Equal(ReportJson.Render(check), ReportJson.Render(load with { SubmissionId = null, ReceivedAt = null, Status = check.Status, Sha256 = check.Sha256 }));
        return Task.CompletedTask;
    }
}
