using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Releases;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.Audit;

/// <summary>What an owner asks the audit log over the API: each of its words, each filter, page by page; and nobody else.</summary>
public sealed class AuditQueryTests(ReleasedServer server) : IClassFixture<ReleasedServer>, IAsyncLifetime
{
    private const string Entries = """
        query($where: AuditEntryFilterInput, $first: Int = 50, $after: String) { auditEntries(first: $first, after: $after, where: $where) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes { id at action who role provider subject operationName documentHash cells times detail address sequence hash } } }
        """;

    private HttpClient _administrator = null!;
    private HttpClient _provider = null!;
    private KeyText _key = null!;

    public async Task InitializeAsync()
    {
        _administrator = server.Server.ClientOf(await server.Server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));
        _key = await server.Server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" });
        _provider = server.Server.ClientOf(_key);
    }

    public Task DisposeAsync()
    {
        _administrator.Dispose();
        _provider.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Who_when_as_what_which_operation_for_whom_and_how_many_cells()
    {
        var (document, before) = ("query CellsOfOthers { site(code: \"SYN-B1\") { performance(measures: [REFERRALS], period: { financialYear: \"2021-22\" }) { values { status } } } }", TimeProvider.System.GetUtcNow());
        await _provider.AskAsync(document);

        var entry = Assert.Single(await FindAsync(new { who = new { eq = "key " + _key.Id }, operationName = new { eq = "CellsOfOthers" } }));

        Assert.InRange((DateTimeOffset)entry["at"]!, before.AddMilliseconds(-1), TimeProvider.System.GetUtcNow());
        Assert.Equal(("QUERY", "PROVIDER", "SYN-A", 1, 1), ((string?)entry["action"], (string?)entry["role"], (string?)entry["provider"], (int)entry["cells"]!, (int)entry["times"]!));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))), (string?)entry["documentHash"]);
        Assert.Equal(64, ((string)entry["hash"]!).Length);
        Assert.Null(entry["address"]);
    }

    [Fact]
    public async Task Submissions_from_arrival_to_withdrawal()
    {
        var id = (string)(await _provider.SubmitAsync(Uploads.Clients("OWN-4799", "")))["submission"]!["id"]!;
        await server.Server.EndOfAsync(id);
        var subject = Encoding.UTF8.GetString(Convert.FromBase64String(id))["Submission:".Length..];

        var entries = await FindAsync(new { subject = new { eq = subject } });

        Assert.Equal(["SUBMISSION_REJECTED", "SUBMISSION_RECEIVED"], entries.Select(entry => (string?)entry["action"]));
        Assert.All(entries, entry => Assert.Equal("SYN-A", (string?)entry["provider"]));
    }

    [Fact]
    public async Task Changes_of_keys_and_of_policies_each_by_whom()
    {
        string[] database = ["--database", server.Server.Database.Database.ConnectionString];
        var id = (await RunAsync(["keys", "create", "--role", "PEER", "--name", "Of Ada Lovelace", .. database])).TrimEnd().Split('\n')[^1].Split('_')[1];
        await RunAsync(["keys", "revoke", id, .. database]);
        await RunAsync(["circles", "make", "Of Ada Lovelace", .. database]);
        await RunAsync(["circles", "join", "Of Ada Lovelace", "--provider", "SYN-A", .. database]);
        await RunAsync(["agreements", "add", "--provider", "SYN-A", "--commissioner", "SYN-A-COM", "--from", "2023-04-01", .. database]);

        var ofKey = await FindAsync(new { subject = new { eq = id } });
        var policies = await FindAsync(new { action = new { @in = new[] { "AGREEMENT_ADDED", "CIRCLE_CHANGED", "CELLS_RELEASED" } }, who = new { eq = "command line " + Environment.UserName } });

        Assert.Equal(["KEY_REVOKED", "KEY_CREATED"], ofKey.Select(entry => (string?)entry["action"]));
        Assert.Equal(["AGREEMENT_ADDED", "CIRCLE_CHANGED", "CIRCLE_CHANGED", "CELLS_RELEASED"], policies.Take(4).Select(entry => (string?)entry["action"]));
        Assert.True((int)policies[3]["cells"]! > 1000);
        Assert.DoesNotContain("Lovelace", string.Concat(ofKey.Concat(policies).Select(entry => entry.ToJsonString())), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Refusals_with_the_status_and_the_address()
    {
        using var nobody = server.Server.ClientOf(key: null);
        using (var answer = await nobody.GetAsync(new Uri("/graphql?sdl", UriKind.Relative))) Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using (var answer = await nobody.GetAsync(new Uri("/graphql?x=mhep_0123456789", UriKind.Relative))) Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await _provider.SendAsync("query RefusedOne { nothing }");
        await _provider.AskAsync("query MissedOne { site(code: \"NOWHERE\") { code } }");

        var refused = await FindAsync(new { action = new { eq = "REFUSED" } });
        var rest = await FindAsync(new { operationName = new { @in = new[] { "RefusedOne", "MissedOne" } } });

        Assert.Contains(refused, entry => ((string?)entry["detail"], (string?)entry["address"]) == ("401 AUTH_NOT_AUTHENTICATED", "127.0.0.1"));
        Assert.Contains(refused, entry => (string?)entry["detail"] == "400 KEY_IN_ADDRESS");
        Assert.Equal(["NOT_FOUND", "OPERATION_REFUSED", "QUERY"], rest.Select(entry => (string?)entry["action"]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("NOWHERE", string.Concat(rest.Select(entry => entry.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_filter_leaves_what_it_says()
    {
        await _provider.AskAsync("query Filtered { viewer { role } }");
        var all = await FindAsync(where: null);
        var one = all.First(entry => (string?)entry["operationName"] == "Filtered");
        var filters = new (object Where, Func<JsonNode, bool> Holds)[]
        {
            (new { at = new { gte = (string?)one["at"] } }, entry => (DateTimeOffset)entry["at"]! >= (DateTimeOffset)one["at"]!),
            (new { at = new { lt = (string?)one["at"] } }, entry => (DateTimeOffset)entry["at"]! < (DateTimeOffset)one["at"]!),
            (new { action = new { eq = "KEY_CREATED" } }, entry => (string?)entry["action"] == "KEY_CREATED"),
            (new { who = new { startsWith = "command line" } }, entry => ((string?)entry["who"])?.StartsWith("command line", StringComparison.Ordinal) == true),
            (new { role = new { eq = "PROVIDER" } }, entry => (string?)entry["role"] == "PROVIDER"),
            (new { provider = new { eq = "SYN-A" } }, entry => (string?)entry["provider"] == "SYN-A"),
            (new { subject = new { eq = _key.Id } }, entry => (string?)entry["subject"] == _key.Id),
            (new { documentHash = new { eq = (string?)one["documentHash"] } }, entry => (string?)entry["documentHash"] == (string?)one["documentHash"]),
            (new { cells = new { gt = 0 } }, entry => (int?)entry["cells"] > 0),
            (new { and = new object[] { new { role = new { eq = "PROVIDER" } }, new { operationName = new { eq = "Filtered" } } } }, entry => (string?)entry["operationName"] == "Filtered"),
        };
        foreach (var (where, holds) in filters)
        {
            var left = await FindAsync(where);

            Assert.NotEmpty(left);
            Assert.All(left, entry => Assert.True(holds(entry), entry.ToJsonString()));
        }
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_or_a_repetition_down_to_the_first_entry()
    {
        var where = new { action = new { @in = new[] { "KEY_CREATED", "SUBMISSION_ACCEPTED", "SUBMISSION_RECEIVED", "CELLS_RELEASED" } } };
        var (sequences, after, total) = (new List<long>(), (string?)null, 0);
        do
        {
            var page = (await _administrator.AskAsync(Entries, new { where, first = 3, after }))["auditEntries"]!;
            sequences.AddRange(page["nodes"]!.AsArray().Select(entry => (long)entry!["sequence"]!));
            (after, total) = ((bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null, (int)page["totalCount"]!);
        }
        while (after is not null);

        Assert.Equal(total, sequences.Count);
        Assert.Equal(sequences.Distinct().OrderDescending(), sequences);
        Assert.True(sequences.Count > 6);
    }

    [Theory]
    [InlineData(Role.EmploymentSpecialist)]
    [InlineData(Role.Commissioner)]
    [InlineData(Role.Funder)]
    [InlineData(Role.Programme)]
    [InlineData(Role.Evaluator)]
    [InlineData(Role.Peer)]
    public async Task Others_see_no_entry_by_list_by_filter_or_by_id(Role role)
    {
        var known = (await FindAsync(where: null))[0];
        using var client = server.Server.ClientOf(await server.Server.MakeKeyAsync(role switch
        {
            Role.EmploymentSpecialist => new KeyScope { Role = role, Sites = ["SYN-A1"], Specialist = "ES-01" },
            Role.Commissioner => new KeyScope { Role = role, Commissioner = "SYN-A-COM" },
            Role.Funder => new KeyScope { Role = role, Sites = ["SYN-A1"] },
            Role.Evaluator => new KeyScope { Role = role, Study = "one" },
            _ => new KeyScope { Role = role },
        }));

        var list = (await client.AskAsync(Entries, new { where = new { action = new { eq = "KEY_CREATED" } } }))["auditEntries"]!;
        var node = await client.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id = (string?)known["id"] });

        Assert.Equal((0, 0), ((int)list["totalCount"]!, list["nodes"]!.AsArray().Count));
        Assert.Null(node["node"]);
    }

    private async Task<List<JsonNode>> FindAsync(object? where)
    {
        var (found, after) = (new List<JsonNode>(), (string?)null);
        do
        {
            var page = (await _administrator.AskAsync(Entries, new { where, after }))["auditEntries"]!;
            found.AddRange(page["nodes"]!.AsArray().Select(entry => entry!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null && found.Count < 500);
        return found;
    }

    private static async Task<string> RunAsync(string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }
}
