using System.Diagnostics;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Testing.Kills;

/// <summary>`mhep serve` with its inbox: the scheduler's jobs. What was once put there comes in by itself, however often the server is killed.</summary>
/// <param name="program">Path of mhep.dll.</param>
/// <param name="database">Where files come in.</param>
internal sealed class InboxWay(string program, TestDatabase database) : IWayIn
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<KillPoint, TimeSpan> _lasted = [];
    private readonly MhepProcess _mhep = new(program)
    {
        Environment =
        {
            ["MHEP_Workers__Schedule__Inbox"] = "* * * * * ?",
            ["MHEP_Workers__Schedule__Resume"] = "* * * * * ?",
            ["MHEP_Workers__Schedule__Reminders"] = "0 0 0 1 1 ? 2099",
        },
    };

    public string Name => "inbox";

    public IReadOnlyDictionary<KillPoint, TimeSpan> Lasted => _lasted;

    public string PathOf(string name) => Path.Combine(database.Folder, "inbox", "_programme", name);

    public async Task LearnAsync(string name)
    {
        await KillWhenAsync(async stop =>
        {
            using var watch = new IngestWatch(database.Database.FilePath, name);
            var clock = Stopwatch.StartNew();
            foreach (var point in Enum.GetValues<KillPoint>())
            {
                var before = clock.Elapsed;
                await (point == KillPoint.Committed ? IsDoneAsync(name, stop) : watch.ReachAsync(point + 1, stop));
                _lasted[point] = clock.Elapsed - before;
            }
        });
    }

    public async Task<bool> KillAsync(string name, KillPoint point, TimeSpan after, bool isFirst)
    {
        await KillWhenAsync(async stop =>
        {
            using var watch = new IngestWatch(database.Database.FilePath, name);

            // A file that is there already waits at the point from the start: work for it begins a little later.
            if (isFirst) await watch.ReachAsync(point, stop);
            else await IsBegunAsync(stop);
            await Task.Delay(after, TimeProvider.System, stop);
        });
        return true;
    }

    public Task RestartAsync(string name) => KillWhenAsync(stop => IsDoneAsync(name, stop));

    /// <summary>Nothing waits, the file is gone from the inbox, and its report lies in its place.</summary>
    private async Task IsDoneAsync(string name, CancellationToken stop)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (File.Exists(PathOf(name)) || !File.Exists(PathOf(name) + ".report.txt") || await AnyWaitsAsync(stop)) await look.WaitForNextTickAsync(stop);
    }

    /// <summary>Waits until a worker has begun with a file once more: it notes each beginning in the spool first.</summary>
    private async Task IsBegunAsync(CancellationToken stop)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var before = Beginnings();
        while (Beginnings() == before) await look.WaitForNextTickAsync(stop);
    }

    private long Beginnings() => new DirectoryInfo(Path.Combine(database.Folder, "spool")).EnumerateFiles("*.tries").Sum(file => file.Length);

    private async Task<bool> AnyWaitsAsync(CancellationToken stop)
    {
        await using var context = KillFiles.Unpooled(database);
        return await context.Submissions.AnyAsync(row => row.Status == SubmissionStatus.Received || row.Status == SubmissionStatus.Checking, stop);
    }

    private async Task KillWhenAsync(Func<CancellationToken, Task> moment)
    {
        using var patience = new CancellationTokenSource(Patience);
        var wasKilled = await _mhep.KillAsync(
            async stop =>
            {
                using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
                await moment(both.Token);
            },
            "serve", "--database", database.Database.ConnectionString, "--urls", "http://127.0.0.1:0");
        if (!wasKilled) throw new InvalidOperationException("the server ended of itself.");
        if (patience.IsCancellationRequested) throw new TimeoutException($"the server did not come so far within {Patience}.");
    }
}
