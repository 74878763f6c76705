using System.Net;
using System.Net.Http.Json;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;
using Mhep.Data.Testing.Logs;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>Only the demonstration takes whoever is at the machine for the programme, and only where nobody stands in between.</summary>
public sealed class LoopbackTests
{
    private const string Question = "{ viewer { role } }";

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("Forwarded", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-For", HttpStatusCode.Unauthorized)]
    [InlineData("x-forwarded-proto", HttpStatusCode.Unauthorized)]
    [InlineData("X-Real-IP", HttpStatusCode.Unauthorized)]
    [InlineData("Via", HttpStatusCode.Unauthorized)]
    public async Task A_request_that_a_proxy_has_passed_on_is_not_from_this_machine(string? header, HttpStatusCode status)
    {
        await using var server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), new AccessOptions { LoopbackIsProgramme = true });
        using var client = server.ClientOf(key: null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Question }) };
        if (header is not null) request.Headers.TryAddWithoutValidation(header, "127.0.0.1");

        using var response = await client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_is_not_made_up_for_by_being_at_the_machine()
    {
        await using var server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), new AccessOptions { LoopbackIsProgramme = true });
        using var client = server.ClientOf(Mhep.Data.Api.Access.Keys.KeyText.Create());

        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Question });

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task An_unknown_caller_may_be_configured_to_ask_as_a_peer()
    {
        await using var server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), new AccessOptions { UnknownCaller = Role.Peer });
        using var client = server.ClientOf(key: null);

        Assert.Equal("PEER", (string?)(await client.AskAsync(Question))["viewer"]!["role"]);
    }

    [Fact]
    public async Task The_demonstration_prints_a_key_a_role_that_works()
    {
        var folder = Directory.CreateTempSubdirectory("mhep-demo-keys-").FullName;
        var (output, error) = (new LineWatcher("Ready after"), new StringWriter());
        using var stop = new CancellationTokenSource();
        var running = MhepCommandLine.RunAsync(["demo", "--data", Path.Combine(folder, "demo"), "--urls", "http://127.0.0.1:0"], output, error, stop.Token);
        Assert.True(await Task.WhenAny(output.Seen, running) == output.Seen, error.ToString());
        var address = (await output.Seen).Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
        var keys = output.ToString().Split('\n').Where(line => line.Contains("mhep_", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.Equal(RoleNames.All.Split(", "), keys.Select(key => key[0]));
        foreach (var key in keys)
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", key[1].Trim());
            Assert.Equal(key[0], (string?)(await client.AskAsync(Question))["viewer"]!["role"]);
        }

        await stop.CancelAsync();
        await running;
        RunLog.AddCommand(["demo"], output.ToString(), error.ToString());
        Directory.Delete(folder, recursive: true);
    }
}
