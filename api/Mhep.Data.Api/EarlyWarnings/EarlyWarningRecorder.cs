using System.Data.Common;
using Mhep.Data.Analytics;
using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Reading;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>
/// Follows the facts that are shown: whatever raises a warning from now on is written down as seen from now on. The first time before any
/// request is answered, then beside the requests, whenever another version is shown or another day begins.
/// </summary>
internal sealed class EarlyWarningRecorder(FactsStore facts, EarlyWarningLedger ledger, TimeProvider time, ILogger<EarlyWarningRecorder> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private Dictionary<SiteFacts, IReadOnlyList<EarlyWarningIdentity>> _bySite = [];
    private Facts _recorded = Facts.Empty;
    private DateOnly _on;

    /// <summary>Writes down what the newest facts raise today, if that has not been done.</summary>
    /// <param name="cancellationToken">Gives up; then nothing is written.</param>
    public async Task RecordAsync(CancellationToken cancellationToken)
    {
        var (newest, today) = (facts.Current, ledger.Today);
        if (ReferenceEquals(newest, _recorded) && today == _on) return;
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Sites that a commit did not touch are the same objects: what was found of them today still holds.
            var known = today == _on ? _bySite : [];
            var raised = newest.Sites.ToDictionary(site => site, site => known.TryGetValue(site, out var before) ? before : EarlyWarningLedger.RaisedAt(site, today));
            await ledger.RecordAsync(newest.DataVersion, raised.ToDictionary(site => (site.Key.Code, site.Key.Description.ProviderCode), site => site.Value), cancellationToken);
            (_bySite, _recorded, _on) = (raised, newest, today);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _oneAtATime.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TryAsync(stoppingToken);
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RecordAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            // Nobody but the provider sees what is not written down; the next look tries again.
            Log.WarningsNotRecorded(logger, (fault as DbException ?? fault.InnerException as DbException)?.ErrorCode ?? 0);
        }
    }
}
