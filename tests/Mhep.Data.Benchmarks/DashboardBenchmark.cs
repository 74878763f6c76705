using System.Text.Json;

namespace Mhep.Data.Benchmarks;

/// <summary>The dashboard question over HTTP: a bare endpoint with the same bytes, our engine, and two engines of Node.</summary>
internal static class DashboardBenchmark
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = Options.Number(arguments, "--seconds", 5);
        var folder = Directory.CreateTempSubdirectory("mhep-benchmark-").FullName;
        var peers = Path.Combine(AppContext.BaseDirectory, "peers");
        await PeerProcess.InstallAsync(peers);
        var data = Path.Combine(folder, "site.json");
        await File.WriteAllTextAsync(data, DashboardSchema.Data());
        var body = JsonSerializer.Serialize(new { query = DashboardSchema.Query, variables = new { code = "TH-SMI" } });

        await using var ours = await ServerProcess.StartSelfAsync(port => ["dashboard-server", port, data]);
        var answer = Path.Combine(folder, "answer.json");
        await File.WriteAllBytesAsync(answer, await ours.PostAsync(body));
        await using var bare = await ServerProcess.StartSelfAsync(port => ["bare", port, answer]);
        await using var mercurius = await ServerProcess.StartAsync("node", port => [Path.Combine(peers, "serve.mjs"), "mercurius", port, data]);
        await using var yoga = await ServerProcess.StartAsync("node", port => [Path.Combine(peers, "serve.mjs"), "yoga", port, data]);
        await Console.Error.WriteLineAsync($"answer: {new FileInfo(answer).Length} bytes, mercurius {(await mercurius.PostAsync(body)).Length}, yoga {(await yoga.PostAsync(body)).Length}");

        await new Comparison("requests/s", higherIsBetter: true)
            .Add("a bare Kestrel endpoint, the same bytes", () => Wrk.RequestsPerSecondAsync(bare.Address, body, seconds))
            .Add("Mhep.Data.GraphQL", () => Wrk.RequestsPerSecondAsync(ours.Address, body, seconds))
            .Add("Mercurius with JIT, Node", () => Wrk.RequestsPerSecondAsync(mercurius.Address, body, seconds))
            .Add("GraphQL Yoga, Node", () => Wrk.RequestsPerSecondAsync(yoga.Address, body, seconds))
            .RunAsync(Options.Number(arguments, "--runs", 5));
        Directory.Delete(folder, recursive: true);
        return 0;
    }
}
