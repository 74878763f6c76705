using System.Globalization;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Testing.Kills;

/// <summary>
/// Kills ingestion (SIGKILL) while files come in by the command line and by a server's inbox, as often before a file is received as while it waits, while
/// it is checked and loaded, and after its commit, each at an even spread of moments. After each kill the data must be the old state or the
/// new; then the program is started again, and the job must be finished or failed, with nothing lost and nothing there twice.
/// </summary>
/// <param name="program">Path of mhep.dll.</param>
/// <param name="seed">Of the moments.</param>
/// <param name="progress">Told of each kill.</param>
public sealed class KilledIngests(string program, ulong seed, Action<string> progress)
{
    /// <summary>As often as a worker begins with a file before it gives it up: <c>WorkerOptions.MaxTries</c>.</summary>
    private const int Tries = 3;

    /// <summary>Of so many files the seventh, which comes in by the inbox and is killed while it is checked, has its worker killed each time.</summary>
    private const int BetweenGivenUp = 24;

    private readonly SeededChoice _choice = new(seed);
    private readonly KillTally _tally = new();

    /// <summary>Kills as often as asked.</summary>
    /// <param name="kills">How often.</param>
    public async Task<KillTally> RunAsync(int kills)
    {
        await using var database = await TestDatabase.CreateAsync();
        IWayIn[] ways = [new CommandLineWay(program, database), new InboxWay(program, database)];
        var files = new KillFiles(program, database);
        await files.PrepareAsync(ways[0]);
        foreach (var way in ways)
        {
            var name = await files.NextAsync(way);
            await way.LearnAsync(name);
            await files.ExpectAsync(isNew: true, nothingWaits: true);
            progress(FormattableString.Invariant($"seed {seed}, {way.Name}: {string.Join(", ", way.Lasted.Select(span => $"{span.Key} {span.Value.TotalMilliseconds:0} ms"))}"));
        }

        for (var file = 0; _tally.Kills < kills && file < (2 * kills) + 10; file++)
        {
            var (point, way) = (Enum.GetValues<KillPoint>()[file % 4], ways[file / 4 % 2]);
            var name = await files.NextAsync(way);
            var times = file % BetweenGivenUp == 6 ? Tries : 1;
            try
            {
                progress(FormattableString.Invariant($"kill {_tally.Kills + 1}, {name} by {way.Name}: ") + await OnceAsync(files, way, name, point, times));
            }
            catch (Exception fault) when (fault is InvalidOperationException or TimeoutException or OperationCanceledException)
            {
                _tally.Break($"{name} by {way.Name}, {point}: {fault.Message}");
                progress(_tally.Broken[^1]);
                await files.ForgetAsync();
            }
        }

        if (_tally.Kills < kills) _tally.Break(FormattableString.Invariant($"Only {_tally.Kills} of {kills} were killed before they ended."));
        return _tally;
    }

    /// <summary>Kills while one file comes in, starts again, and looks at its end.</summary>
    private async Task<string> OnceAsync(KillFiles files, IWayIn way, string name, KillPoint point, int times)
    {
        var said = new List<string>();
        var began = 0;
        for (var time = 0; time < times; time++)
        {
            var after = way.Lasted[point] * (_choice.Between(0, 100) / 100.0);
            if (!await way.KillAsync(name, time == 0 ? point : KillPoint.Checking, after, isFirst: time == 0))
            {
                said.Add("had ended of itself, not counted");
                break;
            }

            var (at, isNew) = await files.LookAsync(name);
            _tally.Add(at, isNew);
            said.Add(string.Create(CultureInfo.InvariantCulture, $"{after.TotalMilliseconds:0} ms after {point}, at {at}, {(isNew ? "new" : "old")} state"));
            if (at == KillPoint.Checking) began++;
            if (at == KillPoint.Committed) break;
        }

        await way.RestartAsync(name);
        var end = await files.EndAsync(name);
        if (end is { } status)
        {
            _tally.Ended(status);
            if (began >= Tries && status != SubmissionStatus.Failed) throw new InvalidOperationException($"a file whose worker was killed {began} times ended as {status}.");
            if (began < Tries && status != SubmissionStatus.Accepted) throw new InvalidOperationException($"a job that was killed {began} times ended as {status}.");
        }

        await files.ExpectAsync(isNew: end == SubmissionStatus.Accepted, nothingWaits: true);
        if (end != SubmissionStatus.Accepted) await files.SendAgainAsync(name);
        return string.Join("; ", said) + $"; after the restart {end?.ToString() ?? "not received, sent again"}";
    }
}
