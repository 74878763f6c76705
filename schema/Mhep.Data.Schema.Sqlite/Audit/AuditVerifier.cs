using System.Globalization;
using Mhep.Data.Schema.Audit;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Holds a whole audit log against its chain, its seals and its anchor.</summary>
/// <param name="files">Where the log is.</param>
/// <param name="key">The key that entries are sealed with.</param>
public sealed class AuditVerifier(AuditFiles files, byte[] key)
{
    /// <summary>Looks at every entry.</summary>
    /// <param name="noted">An end that someone noted down, 'SEQUENCE:HASH' as <see cref="AuditVerdict.End"/>; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting for who writes.</param>
    public async Task<AuditVerdict> VerifyAsync(string? noted, CancellationToken cancellationToken = default)
    {
        var findings = new AuditFindings();
        if (!File.Exists(files.Log) && !File.Exists(files.Anchor)) return new AuditVerdict(0, null, noted is null ? [] : [AuditFindings.NotAsNoted()]);
        if (Path.GetDirectoryName(files.Log) is { } folder && !Directory.Exists(folder)) return new AuditVerdict(0, null, []);
        using var still = await FileLock.TakeAsync(files.Lock, cancellationToken); // Log and anchor belong together only while nobody writes.
        var (count, end) = (0L, ChainEnd.None);
        try
        {
            using var connection = AuditTable.OpenToRead(files.Log);
            if (connection is not null && !AuditTable.IsEmpty(connection))
            {
                if (AuditTable.MissingTriggers(connection) is { Count: > 0 } missing) findings.AddUnguarded(missing);
                (count, end) = LookThrough(connection, findings, noted);
            }
            else if (noted is not null)
            {
                findings.Add(AuditFindings.NotAsNoted());
            }
        }
        catch (Exception fault) when (fault is SqliteException or InvalidCastException)
        {
            findings.AddUnreadable(files.Log);
            return new AuditVerdict(count, null, findings.All);
        }

        findings.AddEnd(end, AuditAnchor.Read(files.Anchor, key), File.Exists(files.Anchor));
        return new AuditVerdict(count, count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{end.Sequence}:{end.Hash}"), findings.All)
        {
            Notes = findings.Notes,
        };
    }

    private (long Count, ChainEnd End) LookThrough(SqliteConnection connection, AuditFindings findings, string? noted)
    {
        var anchor = AuditAnchor.Read(files.Anchor, key);
        var (count, end, isNotedThere) = (0L, ChainEnd.None, noted is null);
        foreach (var row in AuditTable.Rows(connection, "ORDER BY sequence", []))
        {
            count++;
            if (row.Sequence > end.Sequence + 1) findings.AddRemoved(end.Sequence + 1, row.Sequence - 1);
            var isAfterGap = row.Sequence != end.Sequence + 1;
            var isWhole = row.ExpectedHash() == row.Hash;
            if (!isWhole) findings.AddChanged(row.Sequence);
            else if (row.Seal != AuditRow.SealOf(row.Hash, key)) findings.AddNotOurs(row.Sequence);
            else if (!isAfterGap && row.PreviousHash != end.Hash) findings.AddMoved(row.Sequence);
            else if (row.Sequence == anchor?.Sequence && row.Hash != anchor.Value.Hash) findings.AddMoved(row.Sequence);
            if (isWhole) findings.AddMoment(row);
            if (isWhole && row.Values[1] == nameof(AuditAction.AnchorLost)) findings.AddAnchorLostAt(row.Sequence);
            end = new ChainEnd(row.Sequence, row.Hash);
            isNotedThere |= noted == string.Create(CultureInfo.InvariantCulture, $"{end.Sequence}:{end.Hash}");
        }

        if (!isNotedThere) findings.Add(AuditFindings.NotAsNoted());
        return (count, end);
    }
}
