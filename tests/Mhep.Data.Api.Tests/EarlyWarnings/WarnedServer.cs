using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Samples;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Api.Tests.EarlyWarnings;

/// <summary>A server of its own over one provider's samples, since these tests write: replies, and when things were first seen.</summary>
internal sealed class WarnedServer : IAsyncDisposable
{
    private const string Question = """
        query($site: String!, $asOf: LocalDate) { site(code: $site) { commissioner { code } earlyWarnings(asOf: $asOf) {
          key rule { key } state number threshold sentence since firstSeen visibleToCommissionerFrom reply { text repliedAt keyId } replies { text }
          specialists { employmentSpecialist { code } number } } } }
        """;

    private static readonly Lazy<Task<TestDatabase>> Ingested = new(IngestAsync);

    private WarnedServer(TestServer server) => Server = server;

    public TestServer Server { get; }

    public TestDatabase Database => Server.Database;

    public static async Task<WarnedServer> StartAsync() => new(await OverCopyAsync(await Ingested.Value));

    /// <summary>A server over a copy of a database as it is now.</summary>
    public static async Task<TestServer> OverCopyAsync(TestDatabase database)
    {
        var copy = await TestDatabase.CreateAsync();
        await using (var connection = new SqliteConnection(database.Database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var target = new SqliteConnection(copy.Database.ConnectionString);
            await target.OpenAsync();
            connection.BackupDatabase(target);
        }

        return await TestServer.StartAsync(copy);
    }

    private static async Task<TestDatabase> IngestAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var workbooks = SampleWorkbooks.WriteAll(Path.Combine(database.Folder, "workbooks"))
            .Where(file => file.Contains("-programme", StringComparison.Ordinal) || file.Contains("-alderquay", StringComparison.Ordinal));
        var run = await CommandRun.Of(["ingest", .. workbooks, "--database", database.Database.ConnectionString]);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        return database;
    }

    public async Task<HttpClient> ClientAsync(Role role, string? other = null) => Server.ClientOf(await Server.MakeKeyAsync(role switch
    {
        Role.Provider => new KeyScope { Role = role, Provider = other ?? "SYN-A" },
        Role.Commissioner => new KeyScope { Role = role, Commissioner = other ?? await CommissionerAsync() },
        Role.EmploymentSpecialist => new KeyScope { Role = role, Sites = ["SYN-A1"], Specialist = await SpecialistAsync() },
        Role.Funder => new KeyScope { Role = role, Sites = ["SYN-A1"] },
        Role.Evaluator => new KeyScope { Role = role, Study = "test" },
        _ => new KeyScope { Role = role },
    }));

    /// <summary>The warnings that a caller sees of a site; null where the field is.</summary>
    public static async Task<IReadOnlyList<JsonNode>?> WarningsAsync(HttpClient client, string site = "SYN-A1", string? asOf = null) =>
        (await client.AskAsync(Question, new { site, asOf }))["site"]!["earlyWarnings"]?.AsArray().Select(warning => warning!).ToList();

    public static async Task<IReadOnlyList<JsonNode>> RaisedAsync(HttpClient client, string site = "SYN-A1", string? asOf = null) =>
        [.. (await WarningsAsync(client, site, asOf) ?? []).Where(warning => (string?)warning["state"] == "RAISED")];

    public static async Task<JsonNode> ReplyAsync(HttpClient client, string key, string text) => (await client.AskAsync(
        "mutation($key: String!, $text: String!) { replyToEarlyWarning(input: { key: $key, text: $text }) { earlyWarning { replies { text keyId } } errors { __typename ... on Error { message } ... on ReplyRefusedError { code } } } }",
        new { key, text }))["replyToEarlyWarning"]!;

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private async Task<string> CommissionerAsync() =>
        (string)(await Server.Client.AskAsync("""{ site(code: "SYN-A1") { commissioner { code } } }"""))["site"]!["commissioner"]!["code"]!;

    private async Task<string> SpecialistAsync() =>
        (string)(await Server.Client.AskAsync("""{ site(code: "SYN-A1") { employmentSpecialists(first: 1) { nodes { code } } } }"""))["site"]!["employmentSpecialists"]!["nodes"]![0]!["code"]!;
}
