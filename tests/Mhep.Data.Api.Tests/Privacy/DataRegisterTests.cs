using System.Text.Json.Nodes;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Testing;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>Nothing is kept of which nobody has written down what it is, how long it stays, and how it goes.</summary>
public sealed class DataRegisterTests
{
    [Fact]
    public async Task Every_column_of_every_table_and_every_file_beside_the_database_has_a_class_that_the_privacy_page_explains()
    {
        await using var server = await TestServer.StartAsync(
            await TestDatabase.CreateAsync(), workers: new WorkerSettings { Schedule = new() { Inbox = "0/1 * * * * ?", Reminders = "0/2 * * * * ?" } });
        await UseEverythingAsync(server);

        var classes = new SortedSet<string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var column in await ColumnsAsync(server.Database.Folder))
        {
            if (column.File == "mhep.jobs.db" && column.Table.StartsWith("QRTZ_", StringComparison.OrdinalIgnoreCase)) classes.Add("jobs");
            else if (DataRegister.ClassOf(column.Table, column.Column) is { } name) classes.Add(name);
            else unknown.Add($"{column.File}: {column.Table}.{column.Column}");
        }

        foreach (var path in Files(server.Database.Folder))
        {
            if (DataRegister.ClassOfFile(path) is { } name) classes.Add(name);
            else unknown.Add(path);
        }

        Assert.True(unknown.Count == 0, "Write down in DataRegister and in docs/privacy.md of which class this is:\n" + string.Join('\n', unknown));
        classes.Remove("database");
        Assert.Equal(DataRegister.Classes, classes);
        Assert.Equal(DataRegister.Classes, ExplainedClasses());
        var report = await CommandRun.Of("retention", "--json", "--database", server.Database.Database.ConnectionString);
        Assert.Equal(DataRegister.Classes, JsonNode.Parse(report.Output)!["classes"]!.AsArray().Select(line => (string)line!["class"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_not_written_down_is_found()
    {
        Assert.Null(DataRegister.ClassOf("client", "nickname"));
        Assert.Null(DataRegister.ClassOf("diary", "id"));
        Assert.Null(DataRegister.ClassOfFile("clients.csv"));
        Assert.Null(DataRegister.ClassOfFile("kept/clients.csv"));
        Assert.Equal(("clients", "cell-texts", "submissions"), (DataRegister.ClassOf("client", "lookup"), DataRegister.ClassOf("finding", "cell_text"), DataRegister.ClassOf("finding", "code")));
        Assert.Equal(("copies", "secrets"), (DataRegister.ClassOfFile("kept/0a/0b.sealed"), DataRegister.ClassOfFile("keys/client-secret-1.bin")));
    }

    [Fact]
    public void What_is_written_down_is_there()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/data-model.md"));
        Assert.All(DataRegister.Written, text => Assert.Contains(text.Table, page, StringComparison.Ordinal));
        Assert.Contains(("early_warning_reply", "text"), DataRegister.Written);
        Assert.Contains(("submission", "file_name"), DataRegister.Written);
    }

    /// <summary>Files by every way in, a check, a release, an erasure, a change of keys.</summary>
    private static async Task UseEverythingAsync(TestServer server)
    {
        var connection = server.Database.Database.ConnectionString;
        await PrivacyBench.IngestAll(server.Database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2, 3]), PrivacyBench.Clients([4], "SYN-B1"));
        Directory.Delete(Path.Combine(server.Database.Folder, "sent"), recursive: true);
        foreach (var command in new[]
        {
            new[] { "releases", "make" }, ["erase", "--provider", "SYN-A", "--client", "CL-2"], ["privacy", "rotate", "--provider", "SYN-A"], ["retention", "--act"],
        })
        {
            var run = await CommandRun.Of([.. command, "--database", connection]);
            Assert.True(run.ExitCode == 0, string.Join(' ', command) + run.Output + run.Error);
        }

        var inbox = Path.Combine(server.Database.Folder, "inbox", "SYN-A");
        await UntilAsync(() => Directory.Exists(inbox));
        await File.WriteAllBytesAsync(Path.Combine(inbox, "clients.xlsx"), PrivacyBench.Clients([1, 3]));
        await UntilAsync(() => File.Exists(Path.Combine(inbox, "clients.xlsx.report.txt")));
        await server.Client.CheckAsync(PrivacyBench.Clients([1, 3]), new { providerCode = "SYN-A" });
    }

    private static async Task<List<(string File, string Table, string Column)>> ColumnsAsync(string folder)
    {
        var found = new List<(string, string, string)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.db", SearchOption.AllDirectories))
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) found.Add((Path.GetFileName(path), reader.GetString(0), reader.GetString(1)));
        }

        Assert.Equal(["mhep.audit.db", "mhep.db", "mhep.jobs.db"], found.Select(column => column.Item1).Distinct().Order(StringComparer.Ordinal));
        return found;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));

    /// <summary>The first cells of the table below the heading 'Retention'.</summary>
    private static IEnumerable<string> ExplainedClasses()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/privacy.md"));
        var section = page[page.IndexOf("## Retention", StringComparison.Ordinal)..page.IndexOf("## Studies", StringComparison.Ordinal)];
        return section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`')).Order(StringComparer.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!isSo()) await look.WaitForNextTickAsync(patience.Token);
    }
}
