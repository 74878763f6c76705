using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Tests.Jobs;
using Mhep.Data.Ingestion.Tests.Loading;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.EarlyWarnings;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Ingestion.Tests.Erasures;

/// <summary>Whoever is erased is in no version, file, finding or figure any more, stays out, and everyone else is as before.</summary>
public sealed class ErasureTests
{
    private const string Person = "C-77001";
    private static readonly DateOnly Discharged = new(2023, 2, 1);

    [Fact]
    public async Task An_erased_person_is_in_no_table_and_no_byte_of_the_disk_and_everyone_else_is_as_before()
    {
        await using var work = await LoadedAsync();
        var person = await ClientAsync(work, "SYN-A");
        Assert.NotEqual(-1, (await work.Bench.Database.BytesOnDiskAsync()).AsSpan().IndexOf(person.Lookup));
        var others = await work.Bench.Query(context => context.Clients.CountAsync()) - 1;

        var report = await work.Erasure().EraseAsync("syn-a", " c-77001 ", CancellationToken.None);

        Assert.True(report.IsProven, ErasureReportText.Render(report));
        Assert.Equal((1, 2, 2, 1), (Removed(report, "client"), Removed(report, "episode"), Removed(report, "job"), Removed(report, "sustainment")));
        Assert.Equal(4, Removed(report, "kept"));
        Assert.DoesNotContain("77001", ErasureReportText.Render(report) + ErasureReportJson.Render(report), StringComparison.Ordinal);
        var bytes = await work.Bench.Database.BytesOnDiskAsync();
        Assert.Equal(-1, bytes.AsSpan().IndexOf(person.Lookup));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(person.OwnIdEncrypted));
        Assert.Equal(0, await NumberAsync(work, $"SELECT (SELECT COUNT(*) FROM episode WHERE client_id = {person.Id}) + (SELECT COUNT(*) FROM job WHERE client_id = {person.Id}) + (SELECT COUNT(*) FROM client WHERE id = {person.Id})"));
        Assert.Equal(0, await NumberAsync(work, "SELECT COUNT(*) FROM sustainment WHERE job_id NOT IN (SELECT id FROM job)"));
        Assert.Equal(0, await NumberAsync(work, "SELECT COUNT(*) FROM row_removal WHERE row_id NOT IN (SELECT id FROM episode UNION SELECT id FROM job)"));
        Assert.Equal(others, await NumberAsync(work, "SELECT COUNT(*) FROM client"));
        Assert.NotNull(await ClientAsync(work, "SYN-B"));
    }

    [Fact]
    public async Task What_is_served_is_what_would_be_had_the_person_never_been_there_in_every_version()
    {
        await using var with = await LoadedAsync();
        await using var without = await LoadedAsync(person: false);

        await with.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.Equal(await Served.Facts(without.Bench.Database), await Served.Facts(with.Bench.Database));
        Assert.Equal(await Versions(without), await Versions(with));
    }

    [Fact]
    public async Task Versions_add_up_again_so_that_the_same_file_without_the_person_is_a_duplicate()
    {
        await using var work = await LoadedAsync();
        var last = await work.Bench.Query(context => context.Submissions.OrderByDescending(row => row.Sequence).Where(row => row.ProviderId == 1).Select(row => row.Id).FirstAsync());
        await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        var report = await work.Bench.Ingest(Second(person: false), new SubmissionRequest("SYN-A", null, null));

        Assert.Equal((0, 0, 0, last), (report.Added, report.Changed, report.Removed, report.DuplicateOf));
    }

    [Fact]
    public async Task A_later_file_with_the_person_goes_in_without_them_and_says_so_without_their_id()
    {
        await using var work = await LoadedAsync();
        await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);
        var file = IngestionBench.Clients(
            [new ClientCells { Id = Person.ToLowerInvariant(), Referral = "some day", Team = "Odd Team" }, .. Clients(person: false, Discharged), new ClientCells { Id = "C-9", Referral = null, Profile = null }]);

        var check = await work.Bench.Check(file);
        var id = await work.TakeIn(file);

        var stored = await work.Bench.Stored(id);
        Assert.Equal((SubmissionStatus.Accepted, 4, 3, 0), (stored.Status, stored.RowsRead, stored.RowsAccepted, stored.RowsRejected));
        var found = Assert.Single(await work.Bench.Query(context => context.Findings.Where(finding => finding.SubmissionId == id && finding.Row == ClientCells.FirstRow).ToListAsync()));
        Assert.Equal(("erased-client", null, null), (found.Code, found.CellText, found.Column));
        Assert.Equal("erased-client", Assert.Single(check.Findings, finding => finding.Place.Row == ClientCells.FirstRow).Kind.Code);
        Assert.DoesNotContain("77001", ReportText.Render(check) + ReportJson.Render(check), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await FindAsync(work, "SYN-A"));
        Assert.Equal(4, work.Kept.Read(id, "SYN-A").Count);
        Assert.DoesNotContain(work.Kept.Read(id, "SYN-A"), row => row.Contains("77001", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_same_id_at_another_provider_is_somebody_else_and_stays_welcome()
    {
        await using var work = await LoadedAsync();
        await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        var report = await work.Bench.Ingest(OfB("ES-11", Discharged), new SubmissionRequest("SYN-B", null, null));

        Assert.DoesNotContain(report.Findings, finding => finding.Kind == FindingKinds.ErasedClient);
        Assert.Equal((1, 1), (report.RowsAccepted, report.Changed));
    }

    [Fact]
    public async Task Findings_about_the_person_go_and_those_about_others_stay()
    {
        await using var work = await LoadedAsync();
        int OfRow(IEnumerable<FindingRecord> findings, int row) => findings.Count(finding => finding.Row == row && finding.Code == "date-two-digit-year");
        var before = await work.Bench.Query(context => context.Findings.AsNoTracking().ToListAsync());
        Assert.Equal((2, 2), (OfRow(before, ClientCells.FirstRow), OfRow(before, ClientCells.FirstRow + 1)));

        await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        var after = await work.Bench.Query(context => context.Findings.AsNoTracking().ToListAsync());
        Assert.Equal((0, 2), (OfRow(after, ClientCells.FirstRow), OfRow(after, ClientCells.FirstRow + 1)));
    }

    [Fact]
    public async Task Of_files_of_which_no_copy_tells_whose_row_is_whose_no_cell_text_stays()
    {
        await using var work = await LoadedAsync();
        var refused = await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = Person, Referral = "last spring" }));
        Task<List<string?>> Texts() => work.Bench.Query(context => context.Findings.Where(finding => finding.SubmissionId == refused && finding.Row != null).Select(finding => finding.CellText).ToListAsync());
        Assert.Contains("last spring", await Texts());

        await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.All(await Texts(), Assert.Null);
    }

    [Fact]
    public async Task Files_of_the_day_are_gone_and_what_waited_was_worked_for_first()
    {
        await using var work = await LoadedAsync();
        var waiting = (await work.Receive(IngestionBench.Clients(new ClientCells { Id = Person }, new ClientCells { Id = "C-2" }, new ClientCells { Id = "C-3" }))).SubmissionId!.Value;
        work.Checks.Add(await work.Bench.Check(Second(person: true)), "SYN-A", clientsStored: true);

        var report = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.True(report.IsProven, ErasureReportText.Render(report));
        Assert.NotEqual(SubmissionStatus.Received, (await work.Bench.Stored(waiting)).Status);
        Assert.Null(work.Spool.Open(waiting));
        Assert.Empty(Directory.EnumerateFiles(work.Folders.Checks, "*.sealed"));
        Assert.DoesNotContain(work.Kept.Read(waiting, "SYN-A"), row => row.Contains(Person, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_says_what_would_go_and_changes_nothing()
    {
        await using var work = await LoadedAsync();
        var before = await work.Bench.Database.HashTablesAsync();

        var preview = await work.Erasure().PreviewAsync("SYN-A", Person, CancellationToken.None);
        Assert.Equal(before, await work.Bench.Database.HashTablesAsync());
        var report = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.Equal((ErasureOutcome.Preview, false), (preview.Outcome, preview.IsProven));
        Assert.Equal(preview.Removed.Where(count => count.What != "files as they were sent"), report.Removed.Where(count => count.What is not ("copies written anew" or "files as they were sent")));
    }

    [Theory]
    [InlineData("SYN-A", "C-NOBODY", ErasureOutcome.NotThere)]
    [InlineData("SYN-Z", Person, ErasureOutcome.UnknownProvider)]
    public async Task Nobody_is_erased_where_nobody_is_there(string provider, string id, ErasureOutcome expected)
    {
        await using var work = await LoadedAsync();
        var before = await work.Bench.Database.HashTablesAsync();

        Assert.Equal(expected, (await work.Erasure().EraseAsync(provider, id, CancellationToken.None)).Outcome);
        Assert.Equal(before, await work.Bench.Database.HashTablesAsync());
    }

    [Fact]
    public async Task Stopped_before_the_commit_nothing_has_happened()
    {
        await using var work = await LoadedAsync();
        var before = await work.Bench.Database.HashTablesAsync();

        await Assert.ThrowsAsync<IOException>(() => work.Erasure(bulk: new FullDisk()).EraseAsync("SYN-A", Person, CancellationToken.None));

        Assert.Equal(before, await work.Bench.Database.HashTablesAsync());
        Assert.Contains(work.Kept.Submissions(), submission => work.Kept.Read(submission, "SYN-A").Any(row => row.Contains(Person, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stopped_after_the_commit_the_same_command_or_the_retention_goes_on(bool byRetention)
    {
        await using var work = await LoadedAsync();
        var person = await ClientAsync(work, "SYN-A");
        await Assert.ThrowsAsync<IOException>(() => work.Erasure(scrub: new Stopped()).EraseAsync("SYN-A", Person, CancellationToken.None));
        Assert.Null(await FindAsync(work, "SYN-A"));
        Assert.Null(await work.Bench.Query(context => context.Erasures.Select(erasure => erasure.FinishedAt).SingleAsync()));

        if (byRetention) Assert.Equal(1, await work.Erasure().FinishAsync(CancellationToken.None));
        else Assert.True((await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None)).IsProven);

        Assert.NotNull(await work.Bench.Query(context => context.Erasures.Select(erasure => erasure.FinishedAt).SingleAsync()));
        Assert.Equal(0, await work.Erasure().FinishAsync(CancellationToken.None));
        Assert.Equal(-1, (await work.Bench.Database.BytesOnDiskAsync()).AsSpan().IndexOf(person.Lookup));
    }

    [Fact]
    public async Task Drafts_that_a_killed_process_left_long_ago_go_and_those_of_now_stay()
    {
        await using var work = await LoadedAsync();
        var now = work.Bench.Time.Now.UtcDateTime;
        string[] folders = [work.Folders.Spool, work.Folders.Checks, Path.Combine(work.Folders.Kept, work.Kept.Submissions()[0].ToString("N"))];
        foreach (var (folder, name, age) in folders.SelectMany(folder => new[] { (folder, "old.new", 11), (folder, "fresh.new", 9) }))
        {
            var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
            await File.WriteAllTextAsync(path, "draft");
            File.SetLastWriteTimeUtc(path, now.AddMinutes(-age));
        }

        await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.All(folders, folder => Assert.Equal(["fresh.new"], Directory.EnumerateFiles(folder, "*.new").Select(Path.GetFileName)));
    }

    [Fact]
    public async Task Sentences_that_tell_figures_with_the_person_in_them_tell_them_no_more()
    {
        await using var work = await LoadedAsync();
        await work.TakeIn(IngestionBench.Clients([.. Clients(person: true, Discharged).Select(cells => Equals(cells.Id, Person) ? cells with { Referral = new DateOnly(2022, 8, 3), Profile = new DateOnly(2022, 8, 4) } : cells)]));
        async Task<List<string>> SentencesAsync() =>
        [
            .. await work.Bench.Query(context => context.Findings.Where(row => row.Code == "closed-quarter-restated").Select(row => row.Message).ToListAsync()),
            .. await work.Bench.Query(context => context.ConfirmationReasons.Select(row => row.Text).Where(text => text.Contains("closed")).ToListAsync()),
        ];
        Assert.Contains(await SentencesAsync(), text => text.Contains("Referrals 3 to 2", StringComparison.Ordinal));

        var preview = await work.Erasure().PreviewAsync("SYN-A", Person, CancellationToken.None);
        var report = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.True(report.IsProven, ErasureReportText.Render(report));
        Assert.Equal(Removed(preview, "sentences"), Removed(report, "sentences"));
        Assert.All(await SentencesAsync(), text => Assert.Equal("SYN-A1: figures of closed quarters change, which are not told any more", text));
    }

    [Fact]
    public async Task The_own_id_is_taken_out_of_texts_that_people_wrote_and_of_nobody_else_s()
    {
        await using var work = await LoadedAsync();
        var note = A.Workbook().Sheet("Context " + Person).Row("Site", "From", "Kind", "Note").Row("SYN-A1", new DateOnly(2023, 1, 1), "other", $"{Person.ToLowerInvariant()}, see C-770011").ToBytes();
        using (var content = new MemoryStream(note))
            await work.Receiver().ReceiveAsync(new WorkbookFile($"about {Person}.xlsx", content), new SubmissionRequest("SYN-A", null, null), CancellationToken.None);
        await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = "C-5", Site = "SYN-B1", Specialist = "ES-11", Team = "as " + Person }), "SYN-B");
        await work.Bench.Query(async context =>
        {
            var warnings = new[] { 1, 2 }.Select(id => new RaisedWarning { SiteId = id == 1 ? 1 : 3, ProviderId = id, Rule = "R", Measure = "", Period = "", AsOf = Discharged, FirstRaisedAt = DateTime.UnixEpoch, DataVersion = 1 }).ToList();
            context.AddRange(warnings);
            await context.SaveChangesAsync();
            context.AddRange(warnings.Select(warning => new WarningReply { WarningId = warning.Id, Text = $"It was {Person}.", RepliedAt = DateTime.UnixEpoch }));
            return await context.SaveChangesAsync();
        });

        var report = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.True(report.IsProven, ErasureReportText.Render(report));
        Assert.Equal(["It was (erased).", $"It was {Person}."], await work.Bench.Query(context => context.WarningReplies.OrderBy(reply => reply.Id).Select(reply => reply.Text).ToListAsync()));
        Assert.Contains("about (erased).xlsx", await work.Bench.Query(context => context.Submissions.Select(row => row.FileName).ToListAsync()));
        Assert.Contains("Context (erased)", await work.Bench.Query(context => context.SourceSheets.Select(row => row.Name).ToListAsync()));
        Assert.Equal(["(erased), see C-770011"], await work.Bench.Query(context => context.ContextNotes.Select(row => row.Note).ToListAsync()));
        Assert.Contains("as " + Person, await work.Bench.Query(context => context.Episodes.Select(row => row.Team).ToListAsync()));
        Assert.DoesNotContain(work.Kept.Submissions().SelectMany(id => work.Kept.Read(id, "SYN-A")), row => row.Contains("C-77001,", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, (await work.Bench.Check(note)).Changed);
    }

    [Fact]
    public async Task An_id_that_is_written_down_after_the_erasure_goes_when_it_is_done_again()
    {
        await using var work = await LoadedAsync();
        await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);
        var id = await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = "C-2", Referral = "04/05/22", Discharge = Discharged, Team = "was " + Person }, new ClientCells { Id = "C-3" }.WithJob()));
        Assert.Equal(1, await work.Bench.Query(context => context.Episodes.CountAsync(row => row.Team == "was " + Person)));

        var again = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.True(again.IsProven, ErasureReportText.Render(again));
        Assert.Equal(1, Removed(again, "texts"));
        Assert.Contains(work.Kept.Read(id, "SYN-A"), row => row.Contains("was (erased)", StringComparison.Ordinal));
        Assert.Equal(0, await work.Bench.Query(context => context.Episodes.CountAsync(row => row.Team == "was " + Person)));
    }

    [Theory]
    [InlineData("12", false)]
    [InlineData("anna", false)]
    [InlineData("1234", false)]
    [InlineData("12345", true)]
    [InlineData("a12", true)]
    public async Task An_id_that_cannot_be_told_from_other_words_is_looked_for_in_no_text_and_the_report_says_so(string ownId, bool isLookedFor)
    {
        await using var work = await WorkBench.CreateAsync();
        await work.TakeIn(IngestionBench.Clients(new ClientCells { Id = ownId, Team = $"team {ownId}" }, new ClientCells { Id = "C-2", Team = $"team {ownId}" }));

        var report = await work.Erasure().EraseAsync("SYN-A", ownId, CancellationToken.None);

        Assert.True(report.IsProven, ErasureReportText.Render(report));
        Assert.Equal(isLookedFor, !report.Searched.Single(place => place.Where == "texts that people wrote").LookedAt.StartsWith("not looked at", StringComparison.Ordinal));
        Assert.Equal(isLookedFor ? "team (erased)" : "team " + ownId, await work.Bench.Query(context => context.Episodes.Select(row => row.Team).SingleAsync()));
    }

    [Fact]
    public async Task The_search_finds_what_an_erasure_would_forget()
    {
        await using var work = await LoadedAsync();
        var person = await ClientAsync(work, "SYN-A");
        await work.Bench.Query(context => context.Database.ExecuteSqlAsync($"CREATE TABLE forgotten AS SELECT * FROM client WHERE id = {person.Id}"));

        var report = await work.Erasure().EraseAsync("SYN-A", Person, CancellationToken.None);

        Assert.False(report.IsProven);
        Assert.NotEqual(0, report.Searched.Single(place => place.Where == "files of the database").Found);
    }

    private static int Removed(ErasureReport report, string where) => report.Removed.First(count => count.Where == where).Count;

    /// <summary>Two files of SYN-A, the second with changes to the person and to another, and one of SYN-B with a person of the same id.</summary>
    private static async Task<WorkBench> LoadedAsync(bool person = true)
    {
        var work = await WorkBench.CreateAsync();
        await work.TakeIn(IngestionBench.Clients([.. Clients(person, null)]));
        var second = await work.TakeIn(Second(person));
        if ((await work.Bench.Stored(second)).Status == SubmissionStatus.AwaitingConfirmation)
            Assert.Equal(DecisionOutcome.Done, (await new SubmissionDecisions(work.Bench.Database, new SqliteBulkInsert(), work.Bench.Database.Audit, work.Bench.Time).ConfirmAsync(second, AuditActor.Worker, CancellationToken.None)).Outcome);
        await work.TakeIn(OfB("ES-11", null), "SYN-B");
        return work;
    }

    private static byte[] Second(bool person) => IngestionBench.Clients([.. Clients(person, Discharged)]);

    private static IEnumerable<ClientCells> Clients(bool person, DateOnly? discharged)
    {
        var erased = (new ClientCells { Id = Person, Referral = "03/05/22", Discharge = discharged, Specialist = "ES-02" }.WithJob()) with { Week13 = discharged is null ? new DateOnly(2022, 11, 1) : null, Hours = discharged is null ? 20 : 24 };
        if (person) yield return erased;
        yield return new ClientCells { Id = "C-2", Referral = "04/05/22", Discharge = discharged };
        yield return new ClientCells { Id = "C-3" }.WithJob();
    }

    private static byte[] OfB(string specialist, DateOnly? discharged) =>
        IngestionBench.Clients(new ClientCells { Id = Person, Site = "SYN-B1", Specialist = specialist, Discharge = discharged });

    /// <summary>What versions say of themselves, without what differs between two databases with the same content (hashes have random ids in them).</summary>
    private static Task<List<string>> Versions(WorkBench work) => work.Bench.Query(context => context.SliceVersions
        .OrderBy(version => version.Id).Select(version => $"{version.SliceId} {version.Number} {version.RowCount}").ToListAsync());

    private static async Task<Client> ClientAsync(WorkBench work, string provider) =>
        await FindAsync(work, provider) ?? throw new InvalidOperationException("The person is not there.");

    private static async Task<Client?> FindAsync(WorkBench work, string provider)
    {
        using var keys = work.Identity.KeysOf(provider, clientsStored: true);
        var clients = await work.Bench.Query(context => context.Clients.AsNoTracking()
            .Where(client => context.Providers.Any(row => row.Id == client.ProviderId && row.Code == provider)).ToListAsync());
        return clients.SingleOrDefault(client => string.Equals(keys.Decrypt(client.OwnIdEncrypted, client.Id), Person, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<long> NumberAsync(WorkBench work, string sql)
    {
        await using var connection = new SqliteConnection(work.Bench.Database.Database.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The texts stand above; the one value in them is a number.
        await using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The real way to write, until the tombstone is inserted.</summary>
    private sealed class FullDisk : IBulkInsert
    {
        private readonly SqliteBulkInsert _inner = new();

        public Task<IDbContextTransaction> BeginAsync(MhepDbContext context, CancellationToken cancellationToken) => _inner.BeginAsync(context, cancellationToken);

        public Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
            where TRow : class => throw new IOException("No space left on device");
    }

    /// <summary>A process that ends where the disk should begin to forget.</summary>
    private sealed class Stopped : IStorageScrub
    {
        private readonly SqliteScrub _inner = new();

        public Task<bool> ScrubAsync(MhepDbContext context, CancellationToken cancellationToken) => throw new IOException("Killed.");

        public IReadOnlyList<string> FilesOf(MhepDbContext context) => _inner.FilesOf(context);

        public IReadOnlyList<byte[]> BytesOf(long number) => _inner.BytesOf(number);
    }
}
