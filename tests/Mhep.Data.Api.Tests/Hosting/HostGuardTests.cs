using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>The server answers this machine only, and only by its own names.</summary>
public sealed class HostGuardTests : IAsyncLifetime
{
    private TestServer? _server;

    private TestServer Server => _server!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    public async Task A_request_to_a_name_of_this_machine_is_answered(string host)
    {
        using var response = await GetAs(host);

        Assert.Equal((HttpStatusCode.OK, "ok"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("data.example")]
    [InlineData("localhost.example:5080")]
    [InlineData("127.0.0.1.example")]
    [InlineData("192.0.2.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task A_request_to_another_name_is_refused_with_a_plain_message(string host)
    {
        using var response = await GetAs(host);
        var problem = await response.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            "Address this server as localhost, 127.0.0.1 or [::1]; it answers to no other name.", (string?)problem?["detail"]);
    }

    [Fact]
    public async Task Of_many_requests_to_another_name_the_log_has_one_line_and_the_audit_log_each()
    {
        for (var number = 0; number < 25; number++)
        {
            using var response = await GetAs("data.example");
        }

        await Server.Services.GetRequiredService<IAuditTrail>().FlushAsync();
        var entries = new AuditReader(AuditFiles.Beside(Server.Database.Database.FilePath)).Read(new AuditQuestion { Action = nameof(AuditAction.Refused) });

        Assert.Single(Server.Log.Lines, line => line.Contains("another host name", StringComparison.Ordinal));
        Assert.Equal(25, entries.Sum(entry => entry.Times));
        Assert.All(entries, entry => Assert.Equal(("400 OTHER_HOST", "127.0.0.1"), (entry.Detail, entry.Address)));
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        var taken = Server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var database = $"Data Source={Server.Database.Database.FilePath}";

        (await CommandRun.Of("serve", "--database", database, "--urls", taken)).IsOneLineError(Faults.PortInUse);
    }

    [Fact]
    public async Task A_demonstration_looks_for_its_port_before_it_makes_anything()
    {
        var taken = Server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var folder = Path.Combine(Server.Database.Folder, "demo");

        (await CommandRun.Of("demo", "--data", folder, "--urls", taken)).IsOneLineError(Faults.PortInUse);

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_a_problem_document()
    {
        using var response = await Server.Client.GetAsync(new Uri("/nothing-here", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.False(response.Headers.Contains("Server"));
    }

    private async Task<HttpResponseMessage> GetAs(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = host;
        return await Server.Client.SendAsync(request);
    }
}
