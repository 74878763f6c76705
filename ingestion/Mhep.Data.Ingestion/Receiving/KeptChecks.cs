using System.Text.Json;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sealing;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>Reports of files that were only checked: kept apart from the data, encrypted, for 24 hours.</summary>
/// <param name="folders">Where things are kept.</param>
/// <param name="identity">The keys that reports are encrypted under.</param>
/// <param name="keepFor">How long a report can be asked for.</param>
/// <param name="time">The clock.</param>
public sealed class KeptChecks(WorkFolders folders, ClientIdentity identity, TimeSpan keepFor, TimeProvider time)
{
    private readonly SealedFolder<CheckNote> _files = new(folders.Checks, "check", identity);

    /// <summary>Keeps the report of a check under an id of its own.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="providerCode">Who asked; null: the programme.</param>
    /// <param name="clientsStored">Whether the database holds clients: then the keys must be there.</param>
    /// <exception cref="KeysUnavailableException">The keys are not to be had.</exception>
    public KeptCheck Add(IngestionReport report, string? providerCode, bool clientsStored)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var id = Guid.NewGuid();
        var check = new KeptCheck(RowOf(report, id, now), [.. StoredFindings.Of(id, report)], providerCode);
        var note = new CheckNote { Owner = providerCode, SealedAt = now };
        _files.Write(id, note, clientsStored, sealing => JsonSerializer.Serialize(sealing, check));
        return check;
    }

    /// <summary>A check; null where there is none of that id, or its time is over.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="KeysUnavailableException">The report was changed, or the keys are others.</exception>
    public KeptCheck? Find(Guid id)
    {
        using var file = _files.Open(id);
        return file is not null && file.Note.SealedAt + keepFor > time.GetUtcNow().UtcDateTime
            ? JsonSerializer.Deserialize<KeptCheck>(file.Content)
            : null;
    }

    /// <summary>Ids of the checks that some asked for, in no order.</summary>
    /// <param name="isWanted">Whose: a provider's code; null: the programme.</param>
    internal IReadOnlyList<Guid> Of(Func<string?, bool> isWanted) => [.. _files.Ids().Where(id => _files.NoteOf(id) is not { } note || isWanted(note.Owner))];

    /// <summary>Seals a provider's checks anew whose key has been changed since.</summary>
    /// <returns>How many.</returns>
    internal int Reseal(string providerCode, CancellationToken cancellationToken) => _files.Reseal(providerCode, cancellationToken);

    /// <summary>Destroys a check.</summary>
    internal void Delete(Guid id) => _files.Delete(id);

    /// <summary>Destroys checks whose time is over.</summary>
    /// <returns>How many.</returns>
    internal int DeleteOld()
    {
        _files.DeleteDrafts(time.GetUtcNow() - keepFor);
        var old = Old();
        foreach (var id in old) _files.Delete(id);
        return old.Count;
    }

    /// <summary>Checks whose time is over, in no order.</summary>
    internal IReadOnlyList<Guid> Old()
    {
        var before = time.GetUtcNow() - keepFor;
        return [.. _files.Ids().Where(id => !(_files.NoteOf(id)?.SealedAt > before.UtcDateTime))];
    }

    private static Submission RowOf(IngestionReport report, Guid id, DateTime now) => new()
    {
        Id = id,
        Sequence = 0,
        FileName = report.FileName,
        Sha256 = report.Sha256,
        Bytes = report.Bytes,
        ReceivedAt = now,
        Status = SubmissionStatus.Checked,
        DuplicateOfId = report.DuplicateOf,
        RowsRead = report.RowsRead,
        RowsAccepted = report.RowsAccepted,
        RowsRejected = report.RowsRejected,
        Added = report.Added,
        Changed = report.Changed,
        Removed = report.Removed,
        Unchanged = report.Unchanged,
    };

    /// <summary>Destroys drafts that a killed process left.</summary>
    /// <param name="before">Only those last written before.</param>
    internal void DeleteDrafts(DateTimeOffset before) => _files.DeleteDrafts(before);

    private sealed record CheckNote : SealedNote;
}
