using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>
/// Writes down when keys were last used: once an hour a key at most, and beside the requests, so that no answer waits for a writer.
/// </summary>
internal sealed class KeyUseRecorder(IDbContextFactory<MhepDbContext> database, TimeProvider time, ILogger<KeyUseRecorder> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<string, DateTime> _noted = new(StringComparer.Ordinal);

    /// <summary>Notes a use; what was noted within the hour is not noted again.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="lastUsedAt">What is stored of it.</param>
    public void Add(string keyId, DateTime? lastUsedAt)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now - lastUsedAt < Interval) return;
        if (_noted.TryGetValue(keyId, out var noted) && now - noted < Interval) return;
        if (_waiting.Writer.TryWrite(keyId)) _noted[keyId] = now;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var keyId in _waiting.Reader.ReadAllAsync(stoppingToken))
            await RecordAsync(keyId, stoppingToken);
    }

    private async Task RecordAsync(string keyId, CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            await using var context = await database.CreateDbContextAsync(cancellationToken);
            await context.ApiKeys.Where(key => key.Id == keyId)
                .ExecuteUpdateAsync(update => update.SetProperty(key => key.LastUsedAt, now), cancellationToken);
        }
        catch (DbException fault)
        {
            // The key works all the same; the next use tries again.
            _noted.TryRemove(keyId, out _);
            Log.KeyUseNotRecorded(logger, fault.ErrorCode);
        }
    }
}
