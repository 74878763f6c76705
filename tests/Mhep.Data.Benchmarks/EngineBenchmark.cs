using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Validation;

namespace Mhep.Data.Benchmarks;

/// <summary>The engine alone against graphql-jit and graphql-js on this machine's Node, in one run.</summary>
internal static class EngineBenchmark
{
    private static readonly string Peers = Path.Combine(AppContext.BaseDirectory, "peers");

    public static async Task<int> RunAsync(string[] arguments)
    {
        var runs = Options.Number(arguments, "--runs", 7);
        await PeerProcess.InstallAsync(Peers);
        var theirs = new Dictionary<string, double>(StringComparer.Ordinal);
        await ReadPeerAsync(theirs, ["time.mjs", "lists", runs.ToString(CultureInfo.InvariantCulture)]);
        await ReadPeerAsync(theirs, ["time.mjs", "parse", runs.ToString(CultureInfo.InvariantCulture), "kitchen-sink.graphql", "kitchen-sink-query.graphql"]);

        Console.WriteLine("| work | ours, ms | peer, ms | times as fast | bytes allocated | per byte of JSON |");
        Console.WriteLine("|---|---|---|---|---|---|");
        await ListsAsync(runs, theirs);
        await ParseAndValidateAsync(runs, theirs);
        return 0;
    }

    private static async Task ListsAsync(int runs, Dictionary<string, double> theirs)
    {
        using var executor = new Executor(ListSchema.Create());
        foreach (var count in new[] { 1, 100, 10_000 })
            await ListAsync($"flat {count}", executor, "{ items { id name active } }", ListSchema.Make(count, 0), runs, theirs);
        await ListAsync("nested 250 x 250", executor, "{ rows { items { id name active } } }", ListSchema.Make(250, 250), runs, theirs);
    }

    private static async Task ListAsync(
        string name, Executor executor, string query, ListSchema.Data data, int runs, Dictionary<string, double> theirs)
    {
        var output = new ArrayBufferWriter<byte>(1 << 22);
        async Task Work()
        {
            output.ResetWrittenCount();
            var context = new RequestContext();
            context.Set(data);
            await executor.ExecuteAsync(new ExecutionRequest { Query = query, Context = context }, output);
        }

        var milliseconds = await MedianAsync(Work, runs);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Work();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Print(name, milliseconds, theirs[name], allocated, output.WrittenCount);
    }

    private static async Task ParseAndValidateAsync(int runs, Dictionary<string, double> theirs)
    {
        var schema = SchemaBuilder.FromSdl(await File.ReadAllTextAsync(Path.Combine(Peers, "kitchen-sink.graphql")));
        var documents = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["parse + validate kitchen sink"] = await File.ReadAllTextAsync(Path.Combine(Peers, "kitchen-sink-query.graphql")),
            ["parse + validate introspection"] = await File.ReadAllTextAsync(Path.Combine(Peers, "introspection.graphql")),
        };
        foreach (var (name, text) in documents)
        {
            Task Work()
            {
                var errors = Validator.Validate(schema, Parser.Parse(text));
                return errors.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException(errors[0].Message);
            }

            var milliseconds = await MedianAsync(Work, runs);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await Work();
            Print(name, milliseconds, theirs[name], GC.GetTotalAllocatedBytes(precise: true) - before, null);
        }
    }

    private static void Print(string name, double ours, double theirs, long allocated, int? json) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {ours:0.0000} | {theirs:0.0000} | {theirs / ours:0.0} | {allocated:N0} | {(json is { } bytes ? (allocated / (double)bytes).ToString("0.00", CultureInfo.InvariantCulture) : "")} |"));

    /// <summary>As peers/time.mjs does it: short work is repeated until it takes long enough for the clock.</summary>
    private static async Task<double> MedianAsync(Func<Task> work, int runs)
    {
        // Enough turns, with time between, for the runtime to replace first code by fast code.
        var warm = Stopwatch.StartNew();
        while (warm.ElapsedMilliseconds < 1_500) await work();
        var times = new List<double>(runs);
        for (var run = 0; run < runs; run++)
        {
            for (var repeats = 1; ; repeats *= 2)
            {
                var clock = Stopwatch.StartNew();
                for (var i = 0; i < repeats; i++) await work();
                if (clock.Elapsed.TotalMilliseconds <= 20) continue;
                times.Add(clock.Elapsed.TotalMilliseconds / repeats);
                break;
            }
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task ReadPeerAsync(Dictionary<string, double> figures, string[] arguments)
    {
        foreach (var line in (await PeerProcess.RunAsync("node", arguments, Peers)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var figure = JsonDocument.Parse(line);
            figures[figure.RootElement.GetProperty("name").GetString()!] = figure.RootElement.GetProperty("milliseconds").GetDouble();
        }
    }
}
