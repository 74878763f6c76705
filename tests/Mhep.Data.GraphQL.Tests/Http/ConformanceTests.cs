using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.GraphQL.Tests.Http;

/// <summary>Other people's audits and clients, against the library's schema behind a real server.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    // '47DE' and '80D8': the audits want application/json for a client that accepts anything; we answer as HotChocolate.
    private static readonly string[] WarnedByDesign = ["47DE", "80D8"];

    [SharedNodeFact]
    public async Task The_audits_of_graphql_over_http_and_the_clients_of_the_wire_profile_pass()
    {
        var folder = NodeProject.Install(SharedMaterial.PathOf("conformance/http"));
        await using var server = await LibraryServer.StartAsync();

        var (exitCode, text) = await NodeProject.RunAsync(folder, "run.mjs", server.Endpoint.ToString(), "--ws", "--sse", "--hc");

        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        Assert.Contains(" 0 failed", text, StringComparison.Ordinal);
        Assert.All(WarningsIn(text), warning => Assert.Contains(warning, WarnedByDesign));
    }

    // '  WARN audits 47DE SHOULD accept */* ...'
    private static IEnumerable<string> WarningsIn(string text) =>
        text.Split('\n').Where(line => line.StartsWith("  WARN ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]);
}
