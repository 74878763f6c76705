using Mhep.Data.Schema.Audit;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Appends to a log that other processes append to as well: one at a time, each after reading where the one before ended.</summary>
/// <param name="files">Where the log is.</param>
/// <param name="keySource">Gives the key that makes the seals.</param>
/// <param name="time">The clock.</param>
internal sealed class AuditWriter(AuditFiles files, Func<byte[]> keySource, TimeProvider time)
{
    private byte[]? _key;

    /// <summary>Appends entries; all of them or none.</summary>
    /// <exception cref="IOException">The log cannot be written.</exception>
    public async Task AppendAsync(IReadOnlyList<StampedEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            var key = _key ??= keySource();
            if (Path.GetDirectoryName(files.Log) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            using var alone = await FileLock.TakeAsync(files.Lock, cancellationToken);
            Append(events, key);
        }
        catch (Exception fault) when (fault is SqliteException or UnauthorizedAccessException)
        {
            throw new IOException("The audit log cannot be written: nothing is done without its entry. Look at the disk, and at who may write to " + files.Log + ".", fault);
        }
    }

    private void Append(IReadOnlyList<StampedEvent> events, byte[] key)
    {
        using var connection = AuditTable.OpenToWrite(files.Log); // Anew each time: once a second at most, and never into a file that was moved away.
        using var transaction = connection.BeginTransaction(deferred: false);
        var stored = AuditTable.EndOf(connection, transaction);
        var rows = new List<AuditRow>(events.Count + 1);
        var end = BeginAfter(stored, key, out var isAnchorLost);
        if (isAnchorLost) end = Add(rows, new StampedEvent(new AuditEvent(AuditAction.AnchorLost), time.GetUtcNow(), 1), end, key);
        var acts = new HashSet<Guid>(); // An act may be told by two at once, or again after a kill: it is one entry.
        foreach (var told in events)
        {
            if (told.Event.Act is { } act && (!acts.Add(act) || AuditTable.Holds(connection, transaction, act))) continue;
            end = Add(rows, told, end, key);
        }

        AuditTable.Insert(connection, transaction, rows);
        transaction.Commit();

        // After the commit: a process killed in between leaves entries that the anchor does not know yet, but that bear the seal.
        AuditAnchor.Write(files.Anchor, end, key);
    }

    /// <summary>
    /// Where the next entry goes: after the last one, or after the one that the anchor names where that is further on. So what was cut off
    /// leaves a gap that stays, instead of being written over.
    /// </summary>
    private ChainEnd BeginAfter(ChainEnd stored, byte[] key, out bool isAnchorLost)
    {
        var anchor = AuditAnchor.Read(files.Anchor, key);
        isAnchorLost = anchor is null && (stored.Sequence > 0 || File.Exists(files.Anchor));
        return anchor is { } end && end.Sequence >= stored.Sequence ? end : stored;
    }

    private static ChainEnd Add(List<AuditRow> rows, StampedEvent told, ChainEnd end, byte[] key)
    {
        var row = AuditRow.Of(told, end, key);
        rows.Add(row);
        return new ChainEnd(row.Sequence, row.Hash);
    }
}
