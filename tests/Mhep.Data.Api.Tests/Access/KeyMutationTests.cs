using System.Net;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Privacy;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>An administrator takes keys back over the API, and makes them where the operator allows it; to anyone else there are no keys.</summary>
public sealed class KeyMutationTests : IAsyncLifetime
{
    private const string Create = "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { issuedApiKey { key apiKey { prefix name role scope state expiresAt } } errors { __typename ... on KeyRefusedError { message code } ... on NotFoundError { message } } } }";
    private const string Rotate = "mutation($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { issuedApiKey { key apiKey { prefix name role scope } } errors { __typename ... on KeyRefusedError { message code } ... on NotFoundError { message } } } }";
    private const string Revoke = "mutation($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { prefix state revokedAt } errors { __typename ... on NotFoundError { message } } } }";

    private TestServer _server = null!;
    private HttpClient _administrator = null!;

    public async Task InitializeAsync()
    {
        _server = await StartAsync(keysOverApi: true);
        _administrator = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));
    }

    public async Task DisposeAsync()
    {
        _administrator.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_key_is_shown_once_works_at_once_and_lies_nowhere_in_clear()
    {
        var payload = (await _administrator.AskAsync(Create, new { input = new { name = "Power BI", role = "PROVIDER", provider = "syn-a" } }))["createApiKey"]!;

        var key = (string)payload["issuedApiKey"]!["key"]!;
        var listed = payload["issuedApiKey"]!["apiKey"]!;
        Assert.Equal(("Power BI", "PROVIDER", "SYN-A", "valid"), ((string?)listed["name"], (string?)listed["role"], (string?)listed["scope"], (string?)listed["state"]));
        Assert.StartsWith((string)listed["prefix"]! + "_", key, StringComparison.Ordinal);
        Assert.Equal("PROVIDER", await RoleOfAsync(key));
        var secret = key.Split('_')[2];
        Assert.DoesNotContain(secret, (await _administrator.AskAsync("{ apiKeys { prefix name scope } }")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        foreach (var path in Directory.EnumerateFiles(_server.Database.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is not (".lock" or ".lane" or ".writing")))
        {
            using var bytes = new MemoryStream();
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)) await file.CopyToAsync(bytes);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) < 0, path);
        }
    }

    [Fact]
    public async Task Two_are_valid_at_once_until_the_older_is_taken_back()
    {
        var first = (await _administrator.AskAsync(Create, new { input = new { name = "R", role = "PROVIDER", provider = "SYN-A" } }))["createApiKey"]!["issuedApiKey"]!;
        var prefix = (string)first["apiKey"]!["prefix"]!;

        var second = (await _administrator.AskAsync(Rotate, new { input = new { prefix } }))["rotateApiKey"]!["issuedApiKey"]!;
        var third = (await _administrator.AskAsync(Rotate, new { input = new { prefix } }))["rotateApiKey"]!;
        var (old, fresh) = ((string)first["key"]!, (string)second["key"]!);

        Assert.Equal(("key-two-live", null), ((string?)third["errors"]![0]!["code"], third["issuedApiKey"]));
        Assert.Equal(("PROVIDER", "PROVIDER"), (await RoleOfAsync(old), await RoleOfAsync(fresh)));
        Assert.Equal(("R", "SYN-A"), ((string?)second["apiKey"]!["name"], (string?)second["apiKey"]!["scope"]));

        var revoked = (await _administrator.AskAsync(Revoke, new { input = new { prefix } }))["revokeApiKey"]!["apiKey"]!;
        Assert.Equal((prefix, "revoked"), ((string?)revoked["prefix"], (string?)revoked["state"]));
        await UntilRefusedAsync(old);
        Assert.Equal("PROVIDER", await RoleOfAsync(fresh));
        Assert.Equal("key-not-valid", (string?)(await _administrator.AskAsync(Rotate, new { input = new { prefix } }))["rotateApiKey"]!["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Each_is_in_the_audit_log_with_who_did_it_where_the_provider_reads_it_too()
    {
        using var provider = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" }));
        var made = (await _administrator.AskAsync(Create, new { input = new { name = "R", role = "PROVIDER", provider = "SYN-A" } }))["createApiKey"]!["issuedApiKey"]!["apiKey"]!;
        await _administrator.AskAsync(Rotate, new { input = new { prefix = (string)made["prefix"]! } });
        await _administrator.AskAsync(Revoke, new { input = new { prefix = (string)made["prefix"]! } });

        var seen = (await provider.AskAsync("{ auditEntries(first: 50) { nodes { action role subject provider } } }"))["auditEntries"]!["nodes"]!.AsArray();

        Assert.Equal(["KEY_REVOKED", "KEY_ROTATED", "KEY_CREATED"],
            seen.Where(entry => (string?)entry!["role"] == "ADMINISTRATOR" && ((string)entry["action"]!).StartsWith("KEY_", StringComparison.Ordinal)).Select(entry => (string)entry!["action"]!));
    }

    [Theory]
    [InlineData("PROVIDER", null, "A key of role PROVIDER needs 'provider'.", "key-scope")]
    [InlineData("PEER", "SYN-A", "A key of role PEER takes no 'provider'.", "key-scope")]
    [InlineData("PROVIDER", "NOBODY", "There is no provider 'NOBODY'; there are SYN-A, SYN-B.", "refused")]
    public async Task A_scope_that_fits_no_role_is_refused_with_what_to_write(string role, string? provider, string message, string code)
    {
        var error = (await _administrator.AskAsync(Create, new { input = new { name = "R", role, provider } }))["createApiKey"]!["errors"]![0]!;

        Assert.Equal((message, code), ((string?)error["message"], (string?)error["code"]));
    }

    [Fact]
    public async Task A_key_without_a_name_or_that_would_be_dead_already_is_refused()
    {
        var unnamed = await _administrator.AskAsync(Create, new { input = new { name = " ", role = "PEER" } });
        var dead = await _administrator.AskAsync(Create, new { input = new { name = "R", role = "PEER", expiresAt = "2020-01-01T00:00:00Z" } });

        Assert.Equal(("key-name", "key-expires"), ((string?)unnamed["createApiKey"]!["errors"]![0]!["code"], (string?)dead["createApiKey"]!["errors"]![0]!["code"]));
    }

    [Fact]
    public async Task To_anyone_else_no_key_is_there_and_none_is_made()
    {
        var own = await _server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" });
        using var provider = _server.ClientOf(own);
        var before = (await _administrator.AskAsync("{ apiKeys { prefix state } }"))["apiKeys"]!.ToJsonString();
        foreach (var client in new[] { provider, _server.Client })
        {
            string[] answers =
            [
                (await client.AskAsync(Create, new { input = new { name = "R", role = "PROVIDER", provider = "SYN-A" } }))["createApiKey"]!["errors"]!.ToJsonString(),
                (await client.AskAsync(Rotate, new { input = new { prefix = own.ToString() } }))["rotateApiKey"]!["errors"]!.ToJsonString(),
                (await client.AskAsync(Revoke, new { input = new { prefix = own.ToString() } }))["revokeApiKey"]!["errors"]!.ToJsonString(),
                (await _administrator.AskAsync(Revoke, new { input = new { prefix = "mhep_0000000000" } }))["revokeApiKey"]!["errors"]!.ToJsonString(),
            ];
            Assert.All(answers, answer => Assert.Equal("""[{"__typename":"NotFoundError","message":"There is no such key."}]""", answer));
        }

        Assert.Equal(before, (await _administrator.AskAsync("{ apiKeys { prefix state } }"))["apiKeys"]!.ToJsonString());
    }

    [Fact]
    public async Task Where_the_operator_does_not_allow_it_keys_are_only_taken_back()
    {
        await using var server = await StartAsync(keysOverApi: false);
        using var administrator = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Administrator }));
        var key = await server.MakeKeyAsync(new KeyScope { Role = Role.Programme });

        var created = (await administrator.AskAsync(Create, new { input = new { name = "R", role = "PROGRAMME" } }))["createApiKey"]!;
        var rotated = (await administrator.AskAsync(Rotate, new { input = new { prefix = key.ToString() } }))["rotateApiKey"]!;
        var revoked = (await administrator.AskAsync(Revoke, new { input = new { prefix = key.ToString() } }))["revokeApiKey"]!;

        Assert.Equal(("keys-over-api-off", "keys-over-api-off"), ((string?)created["errors"]![0]!["code"], (string?)rotated["errors"]![0]!["code"]));
        Assert.Null(created["issuedApiKey"]);
        Assert.Equal("revoked", (string?)revoked["apiKey"]!["state"]);
        Assert.Single(new AuditReader(AuditFiles.Beside(server.Database.Database.FilePath)).Read(new AuditQuestion { Action = nameof(AuditAction.KeyRevoked) }));
    }

    private static async Task<TestServer> StartAsync(bool keysOverApi)
    {
        var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites());
        return await TestServer.StartAsync(database, new AccessOptions { KeysOverApi = keysOverApi });
    }

    private async Task<string?> RoleOfAsync(string key)
    {
        using var client = new HttpClient { BaseAddress = _server.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return (string?)(await client.AskAsync("{ viewer { role } }"))["viewer"]!["role"];
    }

    /// <summary>A server notices within a second; a loaded machine is given longer.</summary>
    private async Task UntilRefusedAsync(string key)
    {
        using var client = new HttpClient { BaseAddress = _server.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while ((await client.GetAsync(new Uri("/graphql?query={viewer{role}}", UriKind.Relative), patience.Token)).StatusCode != HttpStatusCode.Unauthorized)
            await look.WaitForNextTickAsync(patience.Token);
    }
}
