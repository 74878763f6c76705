using System.Diagnostics;
using Mhep.Data.Ingestion.Tests.Workbooks;

namespace Mhep.Data.Endurance;

/// <summary>Reads randomly changed workbooks of every format until the time is over.</summary>
/// <param name="seed">Of the first round; each round adds one.</param>
/// <param name="output">Told of each round that went wrong, and now and then how far it is.</param>
internal sealed class ChangedWorkbooks(ulong seed, TextWriter output)
{
    private const int FilesOfARound = 500;
    private const long MostMemory = 512L * 1024 * 1024;
    private static readonly TimeSpan BetweenNews = TimeSpan.FromSeconds(30);

    /// <summary>Rounds that were as they should be, and those that were not.</summary>
    public async Task<(int Passed, int Failed)> RunAsync(TimeSpan time)
    {
        var (passed, failed, news) = (0, 0, BetweenNews);
        var watch = Stopwatch.StartNew();
        for (var round = 0ul; watch.Elapsed < time; round++)
        {
            foreach (var format in WorkbookFuzz.Seeds.Keys)
            {
                if (FaultOf(format, seed + round) is not { } fault)
                {
                    passed++;
                    continue;
                }

                failed++;
                await output.WriteLineAsync(FormattableString.Invariant($"{format}, seed {seed + round}: {fault}"));
            }

            if (watch.Elapsed < news) continue;
            news = watch.Elapsed + BetweenNews;
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{watch.Elapsed.TotalMinutes:0.0} minutes: {(passed + failed) * FilesOfARound} changed workbooks, {failed} rounds failed"));
        }

        return (passed, failed);
    }

    private static string? FaultOf(string format, ulong seed)
    {
        try
        {
            var (_, _, most) = WorkbookFuzz.Run(format, seed, FilesOfARound);
            return most <= MostMemory ? null : FormattableString.Invariant($"{most} bytes were made by one file");
        }
#pragma warning disable CA1031 // Whatever a file makes the reader throw is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault.ToString();
        }
    }
}
