using System.Data.Common;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Releases;
using Mhep.Data.Ingestion.Jobs;

namespace Mhep.Data.Api.Hosting;

/// <summary>
/// Looks whether anyone has committed, in this process or another, and then lets the facts and the newest release follow: at once after this
/// process's own jobs, and within a second of what another commits beside it. Reads two numbers a time.
/// </summary>
internal sealed class DataVersionWatcher(
    FactsStore facts, NewestRelease release, ReleaseStore releases, ProgressFeed feed, TimeProvider time, ILogger<DataVersionWatcher> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await feed.WaitAsync(Interval, time, stoppingToken);
            await FollowAsync(stoppingToken);
        }
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
