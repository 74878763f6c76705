using System.Diagnostics;

namespace Mhep.Data.Testing.Kills;

/// <summary>`mhep ingest`: a process a file. Whoever starts it again sends the same file again.</summary>
/// <param name="program">Path of mhep.dll.</param>
/// <param name="database">Where files come in.</param>
internal sealed class CommandLineWay(string program, TestDatabase database) : IWayIn
{
    private readonly MhepProcess _mhep = new(program);
    private readonly Dictionary<KillPoint, TimeSpan> _lasted = [];

    public string Name => "command line";

    public IReadOnlyDictionary<KillPoint, TimeSpan> Lasted => _lasted;

    public string PathOf(string name) => Path.Combine(database.Folder, name);

    public async Task LearnAsync(string name)
    {
        using var watch = new IngestWatch(database.Database.FilePath, name);
        var (clock, running) = (Stopwatch.StartNew(), RestartAsync(name));
        foreach (var point in Enum.GetValues<KillPoint>())
        {
            var before = clock.Elapsed;
            await Task.WhenAny(running, point == KillPoint.Committed ? running : watch.ReachAsync(point + 1, CancellationToken.None));
            _lasted[point] = clock.Elapsed - before;
        }

        await running;
    }

    public async Task<bool> KillAsync(string name, KillPoint point, TimeSpan after, bool isFirst)
    {
        using var watch = new IngestWatch(database.Database.FilePath, name);
        return await _mhep.KillAsync(
            async stop =>
            {
                await watch.ReachAsync(point, stop);
                await Task.Delay(after, TimeProvider.System, stop);
            },
            Arguments(name));
    }

    public async Task RestartAsync(string name)
    {
        var (exitCode, output, error) = await _mhep.RunAsync(Arguments(name));
        if (exitCode != 0) throw new InvalidOperationException($"the ingest ended with {exitCode}: {error}{output}");
    }

    private string[] Arguments(string name) => ["ingest", PathOf(name), "--database", database.Database.ConnectionString];
}
