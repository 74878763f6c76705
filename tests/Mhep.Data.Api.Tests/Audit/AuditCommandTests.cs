using System.Text.Json.Nodes;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Audit;

/// <summary>The audit log on the command line: what was done is listed, what was tampered with is named.</summary>
public sealed class AuditCommandTests(ITestOutputHelper output) : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private string Connection => _database.Database.ConnectionString;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    public async Task What_was_done_about_keys_is_listed_with_who_did_it()
    {
        var id = await KeyAsync("Power BI");
        await CommandRun.Of("keys", "revoke", id, "--database", Connection);

        var text = (await CommandRun.Of("audit", "list", "--database", Connection)).Output.Split('\n');
        var json = (await CommandRun.Of("audit", "list", "--action", "KEY_REVOKED", "--who", $"command line {Environment.UserName}", "--json", "--database", Connection)).Output;

        Assert.Contains($"KEY_REVOKED  command line {Environment.UserName}  -  -  {id}", text[0], StringComparison.Ordinal);
        Assert.Contains("KEY_CREATED", text[1], StringComparison.Ordinal);
        Assert.Equal(("KEY_REVOKED", id, 2), JsonNode.Parse(json) is { } entry ? ((string)entry["action"]!, (string)entry["subject"]!, (int)entry["sequence"]!) : default);
        Assert.DoesNotContain("Power BI", string.Join('\n', text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_log_ends_with_0_and_prints_its_end_alone_on_the_last_line_to_be_asked_for_later()
    {
        await KeyAsync("one");
        var verified = await CommandRun.Of("audit", "verify", "--database", Connection);
        var end = verified.Output.TrimEnd().Split('\n')[^1].Trim();
        await KeyAsync("two");

        Assert.Equal(ExitCodes.Success, verified.ExitCode);
        Assert.Equal(ExitCodes.Success, (await CommandRun.Of("audit", "verify", "--noted", end, "--database", Connection)).ExitCode);
        Assert.Equal(ExitCodes.Rejected, (await CommandRun.Of("audit", "verify", "--noted", "1:" + new string('a', 64), "--database", Connection)).ExitCode);
    }

    [Fact]
    public async Task A_changed_entry_is_named_with_what_to_do_and_ends_with_2()
    {
        await KeyAsync("one");
        await KeyAsync("two");
        await KeyAsync("three");
        await using (var connection = new SqliteConnection($"Data Source={AuditFiles.Beside(_database.Database.FilePath).Log};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var change = new SqliteCommand("DROP TRIGGER entry_is_never_changed; UPDATE entry SET who = 'somebody else' WHERE sequence = 2", connection);
            await change.ExecuteNonQueryAsync();
        }

        var verified = await CommandRun.Of("audit", "verify", "--database", Connection);

        Assert.Equal(ExitCodes.Rejected, verified.ExitCode);
        Assert.Contains("Changed: Entry 2 holds something else than was written.", verified.Output, StringComparison.Ordinal);
        Assert.Contains("keep this file as evidence", verified.Output, StringComparison.Ordinal);
        Assert.Contains("Unguarded: ", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_key_a_log_is_not_judged_and_no_other_key_is_made()
    {
        await KeyAsync("one");
        Directory.Delete(Path.Combine(_database.Folder, "keys"), recursive: true);

        var verified = await CommandRun.Of("audit", "verify", "--database", Connection);

        Assert.Equal(ExitCodes.Failure, verified.ExitCode);
        Assert.Contains("restore", verified.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(Path.Combine(_database.Folder, "keys")));
    }

    /// <summary>Half of the runs end by themselves and half do not, wherever they are; whoever comes next writes on.</summary>
    [Fact]
    public async Task Commands_that_are_killed_leave_a_log_that_is_whole()
    {
        var seed = (ulong)TimeProvider.System.GetTimestamp();
        output.WriteLine($"seed {seed}");
        var (choice, mhep) = (new SeededChoice(seed), new MhepProcess(typeof(ExitCodes).Assembly.Location));
        await KeyAsync("first");
        var killed = 0;
        for (var run = 0; run < 12; run++)
        {
            if (await mhep.KillAsync(TimeSpan.FromMilliseconds(choice.Between(300, 1500)), "keys", "create", "--role", "PEER", "--name", $"run {run}", "--database", Connection)) killed++;
            var verified = await CommandRun.Of("audit", "verify", "--database", Connection);
            Assert.True(verified.ExitCode == 0, $"seed {seed}, run {run}: {verified.Output}{verified.Error}");
        }

        output.WriteLine($"{killed} of 12 were killed");
        await KeyAsync("last");
        Assert.Equal(0, (await CommandRun.Of("audit", "verify", "--database", Connection)).ExitCode);
        Assert.True(killed > 0);
    }

    [Fact]
    public async Task What_a_killed_process_could_not_tell_is_listed_at_the_next_look_and_once()
    {
        var subject = Guid.NewGuid();
        await using (var context = _database.CreateDbContext())
        {
            context.PendingAuditEntries.Add(new PendingAuditEntry
            {
                Act = Guid.NewGuid(),
                At = new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc),
                Action = AuditAction.SubmissionAccepted,
                Who = "worker",
                Subject = subject.ToString("D"),
            });
            await context.SaveChangesAsync();
        }

        var lists = new[] { await CommandRun.Of("audit", "list", "--database", Connection), await CommandRun.Of("audit", "list", "--database", Connection) };

        Assert.All(lists, list => Assert.Equal($"1  2026-03-01T09:00:00Z  SUBMISSION_ACCEPTED  worker  -  -  {subject:D}  -  -  x1", list.Output.Trim()));
        Assert.Equal(ExitCodes.Success, (await CommandRun.Of("audit", "verify", "--database", Connection)).ExitCode);
    }

    [Fact]
    public async Task Processes_that_write_at_once_write_one_chain()
    {
        var mhep = new MhepProcess(typeof(ExitCodes).Assembly.Location);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => mhep.RunAsync("keys", "create", "--role", "PEER", "--name", $"run {number}", "--database", Connection)));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Error));
        var verified = await CommandRun.Of("audit", "verify", "--database", Connection);
        Assert.StartsWith("4 entries: the log is whole.", verified.Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Where_the_disk_is_full_nothing_is_done_without_its_entry_and_the_log_stays_whole()
    {
        await KeyAsync("first");
        var log = AuditFiles.Beside(_database.Database.FilePath).Log;
        await using (var connection = new SqliteConnection($"Data Source={log};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var empty = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE)", connection);
            await empty.ExecuteNonQueryAsync();
        }

        // No file may grow beyond one block: no entry goes anywhere. The signal that comes with it is not for us.
        var limited = new MhepProcess(typeof(ExitCodes).Assembly.Location) { Before = "trap '' XFSZ; ulimit -f 1" };
        limited.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // Its memory is a file too, and larger.
        var (exitCode, output, error) = await limited.RunAsync("keys", "create", "--role", "PEER", "--name", "second", "--database", Connection);

        Assert.Equal((ExitCodes.Failure, ""), (exitCode, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Single((await CommandRun.Of("keys", "list", "--database", Connection)).Output.Split('\n'), line => line.Contains("PEER", StringComparison.Ordinal));
        var verified = await CommandRun.Of("audit", "verify", "--database", Connection);
        Assert.StartsWith("1 entries: the log is whole.", verified.Output, StringComparison.Ordinal);
    }

    private async Task<string> KeyAsync(string name)
    {
        var run = await CommandRun.Of("keys", "create", "--role", "PEER", "--name", name, "--database", Connection);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output.TrimEnd().Split('\n')[^1].Split('_')[1];
    }
}
