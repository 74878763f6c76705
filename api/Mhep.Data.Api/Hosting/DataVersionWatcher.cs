using System.Data.Common;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Releases;

namespace Mhep.Data.Api.Hosting;

/// <summary>
/// Looks whether anyone has committed, in this process or another, and then lets the facts and the newest release follow. Reads two numbers a time,
/// so that what is ingested beside a running server is seen within a second.
/// </summary>
internal sealed class DataVersionWatcher(
    FactsStore facts, NewestRelease release, ReleaseStore releases, TimeProvider time, ILogger<DataVersionWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await FollowAsync(stoppingToken);
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            var before = facts.Current;
            var now = await facts.RefreshAsync(stoppingToken);
            await release.RefreshAsync(releases, stoppingToken);
            if (!ReferenceEquals(before, now)) Log.FactsRead(logger, now.DataVersion, now.Sites.Count);
        }
        catch (DbException fault)
        {
            // The facts in memory still answer; the database may be back at the next look.
            Log.FactsNotRead(logger, fault.ErrorCode);
        }
    }
}
