using Mhep.Data.Ingestion.Tests.Workbooks;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Jobs;

/// <summary>Promise 15: a bad file never takes down the worker, nor keeps anyone else's out.</summary>
public sealed class HostileNeighbourTests
{
    /// <summary>What one file may have made, over all its life; a file that fools the guard makes gigabytes.</summary>
    private const long MostMemory = 512L * 1024 * 1024;

    [Fact]
    public async Task Promise_15_the_hostile_set_in_a_loop_beside_good_files_disturbs_none_of_them()
    {
        const int goodFiles = 5;
        await using var work = await WorkBench.CreateAsync();

        var hostile = Task.Run(() =>
        {
            var most = 0L;
            foreach (var row in HostileTableTests.RowNames)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                HostileTableTests.ReadRow(row);
                most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return most;
        });
        var changed = Task.Run(() => WorkbookFuzz.Run(".xlsx", seed: 15, count: 100));
        for (var number = 1; number <= goodFiles; number++)
        {
            await work.Receive("not a workbook"u8.ToArray(), "SYN-B");
            await work.Receive(IngestionBench.Clients(new ClientCells(), new ClientCells { Id = $"C-{number + 1}" }));
            await work.Worker().RunLaneAsync("SYN-A", CancellationToken.None);
        }

        Assert.InRange(await hostile, 1, MostMemory);
        Assert.InRange((await changed).MostBytes, 1, MostMemory);
        var statuses = await work.Statuses();
        Assert.Equal(goodFiles, statuses.Count);
        Assert.All(statuses, status => Assert.True(status is SubmissionStatus.Accepted or SubmissionStatus.Superseded or SubmissionStatus.AwaitingConfirmation));
        Assert.Equal(goodFiles + 1, await work.Bench.Query(context => context.Clients.CountAsync()));
    }
}
