using Mhep.Data.Testing.Logs;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>No log of any server of the suite holds client data: each is looked through when it ends, and a planted line is found.</summary>
public sealed class LogGuardTests
{
    [Theory]
    [InlineData("Row 4 of C-12 was left out")]
    [InlineData("OWN-4711")]
    [InlineData("NHS number 943 476 5919")]
    [InlineData("lives in SW1A 1AA")]
    [InlineData("write to jane.smith@example.org")]
    [InlineData("seen by Jane Smith")]
    public async Task A_planted_line_fails_the_server_s_end(string line)
    {
        var server = await TestServer.StartAsync();
        var logger = server.Log.CreateLogger("Planted"); // Not on the console: the run itself would fail.
#pragma warning disable CA2254, CA1848 // The line is the test's own.
        logger.LogWarning(line);
#pragma warning restore CA2254, CA1848

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await server.DisposeAsync());
    }

    [Theory]
    [InlineData("Warning Mhep.Data.Api.Log Facts of data version 12 are in memory: 5 sites.")]
    [InlineData("Error Worker 8f7f2c1e-4d6b-4c0e-9a57-2f1d3b5c7e90 could not be worked for: IOException")]
    public void A_line_without_client_data_is_none(string line) => Assert.Null(ForbiddenTexts.In(line));

    [Fact]
    public async Task What_a_server_logs_is_looked_at()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/health", UriKind.Relative));
        request.Headers.Host = "data.example";
        using (await server.Client.SendAsync(request))
        {
        }

        Assert.Contains(server.Log.Lines, line => line.Contains("another host name", StringComparison.Ordinal));
        await server.StopAsync(); // By then the console has it.
        Assert.Contains(RunLog.Lines(), line => line.StartsWith("console\t", StringComparison.Ordinal) && line.Contains("another host name", StringComparison.Ordinal));
    }
}
