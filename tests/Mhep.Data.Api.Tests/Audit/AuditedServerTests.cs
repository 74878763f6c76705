using System.Net;
using System.Security.Cryptography;
using System.Text;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Microsoft.Extensions.DependencyInjection;
using Stored = Mhep.Data.Schema.Audit.AuditEntry;

namespace Mhep.Data.Api.Tests.Audit;

/// <summary>Whatever is asked of a server, handed in or refused is in the audit log, and nothing of a client is.</summary>
public sealed class AuditedServerTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private HttpClient _provider = null!;
    private KeyText _key = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync();
        _key = await _server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" });
        _provider = _server.ClientOf(_key);
    }

    public async Task DisposeAsync()
    {
        _provider.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_kept_with_who_as_what_for_whom_and_which_document()
    {
        const string Document = "query WhoAmI { viewer { name } }";
        await _provider.AskAsync(Document);

        var entry = await TheOneAsync(AuditAction.Query, "WhoAmI");

        Assert.Equal(($"key {_key.Id}", Role.Provider, "SYN-A"), (entry.Who, entry.Role, entry.Provider));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document))), entry.DocumentHash);
        Assert.Null(entry.Address);
    }

    [Fact]
    public async Task A_document_that_cannot_be_run_is_kept_by_its_hash()
    {
        await _provider.SendAsync("query Wrong { nothingOfTheKind }");

        Assert.Equal("ValidationError", (await TheOneAsync(AuditAction.OperationRefused, "Wrong")).Detail);
    }

    [Fact]
    public async Task The_name_of_an_operation_is_masked_where_it_names_someone()
    {
        await _provider.AskAsync("query Of_943_476_5919 { viewer { name } }");

        Assert.NotNull(await TheOneAsync(AuditAction.Query, "(masked)"));
    }

    [Fact]
    public async Task Refused_callers_are_kept_with_their_address_and_the_key_that_they_claimed()
    {
        using var nobody = _server.ClientOf(key: null);
        using var wrong = _server.ClientOf(KeyText.Create());
        using (var answer = await nobody.GetAsync(new Uri("/graphql?sdl", UriKind.Relative))) Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using (var answer = await wrong.GetAsync(new Uri("/graphql?sdl", UriKind.Relative))) Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        var refused = await EntriesAsync(AuditAction.Refused);

        Assert.All(refused, entry => Assert.Equal(("401 AUTH_NOT_AUTHENTICATED", "127.0.0.1"), (entry.Detail, entry.Address)));
        Assert.Equal([true, false], refused.Select(entry => entry.Who is not null && entry.Who.EndsWith(" (claimed)", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("query Missing { site(code: \"SYN-X\") { code } }", "1 ids or codes")]
    [InlineData("query Missing { nodes(ids: [\"U3VibWlzc2lvbjpub25l\", \"U2l0ZTpOT05F\"]) { id } }", "2 ids or codes")]
    [InlineData("mutation Missing { confirmSubmission(input: { submissionId: \"U3VibWlzc2lvbjpub25l\" }) { errors { __typename } } }", "1 ids or codes")]
    public async Task What_is_not_found_is_kept_whether_it_is_another_s_or_nobody_s(string document, string detail)
    {
        await _provider.AskAsync(document);

        Assert.Equal(detail, (await TheOneAsync(AuditAction.NotFound, "Missing")).Detail);
    }

    [Fact]
    public async Task A_submission_is_kept_from_its_arrival_to_its_withdrawal_with_who_did_what()
    {
        var id = (string)(await _provider.SubmitAsync(Uploads.Clients("OWN-4711")))["submission"]!["id"]!;
        await _server.EndOfAsync(id);
        await _provider.AskAsync("mutation($id: ID!) { withdrawSubmission(input: { submissionId: $id, reason: \"for OWN-4711\" }) { submission { status } } }", new { id });

        var subject = Encoding.UTF8.GetString(Convert.FromBase64String(id))["Submission:".Length..];
        var entries = (await EntriesAsync()).Where(entry => entry.Subject == subject).Reverse().ToList();
        Assert.Equal([AuditAction.SubmissionReceived, AuditAction.SubmissionAccepted, AuditAction.SubmissionWithdrawn], entries.Select(entry => entry.Action!.Value));
        Assert.Equal([$"key {_key.Id}", "worker", $"key {_key.Id}"], entries.Select(entry => entry.Who!));
        Assert.All(entries, entry => Assert.Equal("SYN-A", entry.Provider));
        await ExpectNothingOfClientsAsync("OWN-4711");
    }

    [Fact]
    public async Task Rows_about_clients_are_shown_only_after_their_entry_lies_on_the_disk()
    {
        await _server.EndOfAsync((string)(await _provider.SubmitAsync(Uploads.Clients("OWN-4712", "OWN-4713")))["submission"]!["id"]!);
        const string Question = """
            query Rows { site(code: "SYN-A1") { performance(measures: [REFERRALS], period: { financialYear: "2023-24" }) {
                values { lineage { nodes { row clientId } } } } } }
            """;

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (!(await _provider.AskAsync(Question)).ToJsonString().Contains("OWN-4712", StringComparison.Ordinal)) await look.WaitForNextTickAsync(patience.Token);

        var entry = Assert.Single(Read(), one => one.Action == AuditAction.ClientRowsRead); // Without a flush: it is there already.
        Assert.Equal(("SYN-A", "2 rows behind figures", "Rows"), (entry.Provider, entry.Detail, entry.Operation));
        await ExpectNothingOfClientsAsync("OWN-4712");
    }

    [Fact]
    public async Task A_workbook_that_is_fetched_is_kept_and_one_that_is_not_there_as_well()
    {
        var id = (string)(await _provider.SubmitAsync(Uploads.Clients("OWN-4714")))["submission"]!["id"]!;
        await _server.EndOfAsync(id);
        var key = Encoding.UTF8.GetString(Convert.FromBase64String(id))["Submission:".Length..];

        await _provider.GetByteArrayAsync(new Uri($"/submissions/{key}/annotated.xlsx", UriKind.Relative));
        using var missing = await _provider.GetAsync(new Uri($"/submissions/{Guid.NewGuid():D}/annotated.xlsx", UriKind.Relative));

        Assert.Equal((key, "SYN-A"), Assert.Single(await EntriesAsync(AuditAction.WorkbookDownloaded)) is var entry ? (entry.Subject, entry.Provider) : default);
        Assert.Equal("1 workbook", Assert.Single(await EntriesAsync(AuditAction.NotFound)).Detail);
    }

    [Fact]
    public async Task A_provider_reads_what_concerns_it_and_an_administrator_everything()
    {
        const string Question = "{ auditEntries(first: 50) { totalCount nodes { action who provider sequence hash address } } }";
        await _server.Client.AskAsync("query OfTheProgramme { viewer { name } }");
        using var administrator = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));

        var own = (await _provider.AskAsync(Question))["auditEntries"]!["nodes"]!.AsArray();
        var all = (await administrator.AskAsync(Question))["auditEntries"]!["nodes"]!.AsArray();
        var others = (int)(await _server.Client.AskAsync(Question))["auditEntries"]!["totalCount"]!;

        Assert.NotEmpty(own);
        Assert.All(own, entry => Assert.Equal(("SYN-A", null, null), ((string?)entry!["provider"], (string?)entry["hash"], (long?)entry["sequence"])));
        Assert.Contains(all, entry => (string?)entry!["who"] == $"key {_server.Key.Id}");
        Assert.All(all, entry => Assert.NotNull(entry!["hash"]));
        Assert.Equal(0, others);
    }

    [Fact]
    public async Task Pages_of_the_log_go_on_where_they_ended_though_each_question_adds_to_it()
    {
        using var administrator = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));
        for (var number = 0; number < 5; number++) await _provider.AskAsync($"query Q{number} {{ viewer {{ name }} }}");
        var (seen, after) = (new List<string>(), (string?)null);
        for (var page = 0; page < 3; page++)
        {
            var answer = await administrator.AskAsync(
                "query($after: String) { auditEntries(first: 2, after: $after, where: { operationName: { startsWith: \"Q\" } }) { nodes { operationName } pageInfo { endCursor } } }", new { after });
            seen.AddRange(answer["auditEntries"]!["nodes"]!.AsArray().Select(entry => (string)entry!["operationName"]!));
            after = (string?)answer["auditEntries"]!["pageInfo"]!["endCursor"];
        }

        Assert.Equal(["Q4", "Q3", "Q2", "Q1", "Q0"], seen);
    }

    [Fact]
    public async Task Keys_are_listed_to_an_administrator_alone_and_without_their_secrets()
    {
        const string Question = "{ apiKeys { prefix name role scope state expiresAt lastUsedAt } }";
        using var administrator = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));

        var answer = await administrator.AskAsync(Question);

        var listed = Assert.Single(answer["apiKeys"]!.AsArray(), key => (string?)key!["prefix"] == "mhep_" + _key.Id)!;
        Assert.Equal(("PROVIDER", "SYN-A", "valid"), ((string?)listed["role"], (string?)listed["scope"], (string?)listed["state"]));
        Assert.DoesNotContain(_key.Secret, answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await _server.Client.AskAsync(Question))["apiKeys"]!.AsArray());
        Assert.Empty((await _provider.AskAsync(Question))["apiKeys"]!.AsArray());
    }

    [Fact]
    public async Task A_server_that_stops_leaves_a_log_that_is_whole_with_its_start_its_questions_and_its_end()
    {
        await using var server = await TestServer.StartAsync();
        for (var number = 0; number < 20; number++) await server.Client.AskAsync($"query Q{number} {{ viewer {{ name }} }}");

        await server.StopAsync();

        var entries = new AuditReader(AuditFiles.Beside(server.Database.Database.FilePath)).Read(new AuditQuestion());
        Assert.Equal(AuditAction.ServerStopped, entries[0].Action);
        Assert.Equal(20, entries.Count(entry => entry.Action == AuditAction.Query));
        Assert.Equal([AuditAction.ServerStarted, AuditAction.KeyCreated], entries.Skip(21).Select(entry => entry.Action!.Value));
        Assert.Equal(0, (await CommandRun.Of("audit", "verify", "--database", server.Database.Database.ConnectionString)).ExitCode);
    }

    private async Task<Stored> TheOneAsync(AuditAction action, string operation) =>
        Assert.Single(await EntriesAsync(action), entry => entry.Operation == operation);

    private async Task<IReadOnlyList<Stored>> EntriesAsync(AuditAction? action = null)
    {
        await _server.Services.GetRequiredService<IAuditTrail>().FlushAsync();
        return [.. Read().Where(entry => action is null || entry.Action == action)];
    }

    private IReadOnlyList<Stored> Read() => new AuditReader(AuditFiles.Beside(_server.Database.Database.FilePath)).Read(new AuditQuestion());

    /// <summary>Looked for in every byte of the log's files.</summary>
    private async Task ExpectNothingOfClientsAsync(string ownId)
    {
        await EntriesAsync();
        foreach (var file in Directory.EnumerateFiles(_server.Database.Folder, "mhep.audit.*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain(ownId, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }
}
