using System.Diagnostics;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Testing;

/// <summary>
/// Kills `mhep ingest` at random moments and has the same file handed in again: after each kill the database must be in the old state or
/// the new, and after the next run nothing may wait, be lost or be there twice.
/// </summary>
/// <param name="program">Path of mhep.dll.</param>
/// <param name="seed">Of the moments.</param>
/// <param name="progress">Told of each kill.</param>
public sealed class KilledIngests(string program, ulong seed, Action<string> progress)
{
    private const int FirstClients = 400;

    private readonly MhepProcess _mhep = new(program);

    /// <summary>The quickest ingest of clients so far. Most take longer, so moments beyond it are tried too.</summary>
    private TimeSpan _usual = TimeSpan.MaxValue;

    /// <summary>Kills as often as asked.</summary>
    /// <param name="kills">How often.</param>
    /// <returns>What was not as promised, by kill; empty where all was.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(int kills)
    {
        await using var database = await TestDatabase.CreateAsync();
        var choice = new SeededChoice(seed);
        await IngestAsync(database, Sites());
        _usual = TimeSpan.MaxValue;
        await IngestAsync(database, Clients(FirstClients));
        progress(FormattableString.Invariant($"seed {seed}, {kills} kills, an ingest takes {_usual.TotalMilliseconds:0} ms"));

        var broken = new List<string>();
        var (killed, files) = (0, 0);
        while (killed < kills && files < 2 * kills + 10)
        {
            var after = _usual * (choice.Between(10, 130) / 100.0);
            var name = FormattableString.Invariant($"file {++files} after {after.TotalMilliseconds:0} ms");
            try
            {
                var (wasKilled, state) = await OnceAsync(database, FirstClients + files, after);
                if (wasKilled) killed++;
                progress($"{name}: {state}");
            }
            catch (Exception fault) when (fault is InvalidOperationException or TimeoutException or OperationCanceledException)
            {
                killed++;
                broken.Add($"{name}: {fault.Message}");
                progress(broken[^1]);
            }
        }

        if (killed < kills) broken.Add(FormattableString.Invariant($"Only {killed} of {kills} were killed before they ended."));
        return broken;
    }

    /// <summary>One kill, and what comes after it.</summary>
    /// <returns>Whether it came before the end, and in which state it left the database, for people.</returns>
    private async Task<(bool Killed, string State)> OnceAsync(TestDatabase database, int clients, TimeSpan after)
    {
        var path = await WriteAsync(database, Clients(clients));
        var killed = await _mhep.KillAsync(after, "ingest", path, "--database", database.Database.ConnectionString);
        var left = await StateAsync(database);
        Expect(left.Clients == clients || (killed && left.Clients == clients - 1), $"{left.Clients} clients are neither the old state nor the new.");
        await ExpectWholeAsync(database, left);

        await IngestAsync(database, Clients(clients));

        var now = await StateAsync(database);
        Expect(now.Waiting == 0, $"{now.Waiting} submissions have no end.");
        Expect(now.Clients == clients, $"{now.Clients} clients of {clients} are there.");
        await ExpectWholeAsync(database, now);
        var state = left.Clients == clients ? "new" : "old";
        return (killed, killed ? $"{state} state, {left.Waiting} waiting" : "had ended, not counted");
    }

    /// <summary>Each version belongs to a submission that was accepted, each change of the data was counted once, and the newest is current.</summary>
    private static async Task ExpectWholeAsync(TestDatabase database, State state)
    {
        await using var context = database.CreateDbContext();
        var integrity = await context.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").FirstAsync();
        Expect(integrity == "ok", "the file is damaged: " + integrity);
        var changing = await context.SliceVersions.Select(version => version.SubmissionId).Distinct().ToListAsync();
        var accepted = await context.Submissions.CountAsync(row =>
            changing.Contains(row.Id) && (row.Status == SubmissionStatus.Accepted || row.Status == SubmissionStatus.Superseded));
        Expect(accepted == changing.Count, "rows of a submission that was not accepted are stored.");
        var number = await context.DataVersions.Select(row => row.Number).SingleAsync();
        Expect(number == changing.Count, $"{changing.Count} changes were counted as {number}.");
        var newest = await context.SliceVersions.OrderByDescending(version => version.Id).FirstAsync();
        var current = await context.Slices.Where(slice => slice.Id == newest.SliceId).Select(slice => slice.CurrentVersionId).SingleAsync();
        Expect(current == newest.Id, "the newest version is not current.");

        // Each file has one client more than the one before: versions and clients must agree.
        var versions = await context.SliceVersions.CountAsync(version => version.SliceId == newest.SliceId);
        Expect(versions == state.Clients - FirstClients + 1, $"{versions} versions for {state.Clients} clients.");
        var episodes = await context.Episodes.CountAsync();
        Expect(episodes == state.Clients, $"{episodes} rows for {state.Clients} clients.");
    }

    private static async Task<State> StateAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return new State(
            await context.Clients.CountAsync(),
            await context.Submissions.CountAsync(row => row.Status == SubmissionStatus.Received || row.Status == SubmissionStatus.Checking));
    }

    private async Task IngestAsync(TestDatabase database, byte[] file)
    {
        var path = await WriteAsync(database, file);
        var watch = Stopwatch.StartNew();
        var (exitCode, output, error) = await _mhep.RunAsync("ingest", path, "--database", database.Database.ConnectionString);
        if (watch.Elapsed < _usual) _usual = watch.Elapsed;
        Expect(exitCode == 0, "the ingest after it ended with " + exitCode + ": " + error + output);
    }

    private static async Task<string> WriteAsync(TestDatabase database, byte[] file)
    {
        var path = Path.Combine(database.Folder, "clients.xlsx");
        await File.WriteAllBytesAsync(path, file);
        return path;
    }

    private static byte[] Sites() => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1)).ToBytes();

    /// <summary>Clients referred today: a quarter that is closed is changed by nobody unasked.</summary>
    private static byte[] Clients(int count)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var sheet = A.Workbook().Sheet("Clients").Row("Data to", today).Row().Row("Client ID", "Site", "Referral date");
        for (var number = 0; number < count; number++) sheet.Row($"C-{number}", "SYN-A1", today);
        return sheet.ToBytes();
    }

    private static void Expect(bool isSo, string otherwise)
    {
        if (!isSo) throw new InvalidOperationException(otherwise);
    }

    private sealed record State(int Clients, int Waiting);
}
