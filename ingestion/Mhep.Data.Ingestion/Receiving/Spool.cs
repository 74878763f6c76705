using System.Globalization;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Sealing;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>
/// Files as they were sent, encrypted: what jobs read, and annotated workbooks are made from. Each is gone 24 hours after it arrived.
/// </summary>
public sealed class Spool
{
    private readonly SealedFolder<SpoolNote> _files;
    private readonly string _folder;

    /// <summary>Names the folder; nothing is made before the first file is received.</summary>
    /// <param name="folders">Where things are kept.</param>
    /// <param name="identity">The keys that files are encrypted under.</param>
    public Spool(WorkFolders folders, ClientIdentity identity)
    {
        _folder = folders.Spool;
        _files = new SealedFolder<SpoolNote>(folders.Spool, "spool", identity);
    }

    /// <summary>The file of a submission; null where it is no longer, or never was, in the spool.</summary>
    /// <param name="submission">The submission's id.</param>
    /// <exception cref="KeysUnavailableException">The file was changed, or the keys are not those it was encrypted with.</exception>
    public SpooledFile? Open(Guid submission) => _files.Open(submission) is { } content ? new SpooledFile(submission, content) : null;

    /// <summary>Ids of the submissions whose files are in the spool, in no order.</summary>
    internal IReadOnlyList<Guid> Ids() => _files.Ids();

    /// <summary>What is known of a file without opening it; null where it is no longer, or never was, in the spool.</summary>
    internal SpoolNote? NoteOf(Guid submission) => _files.NoteOf(submission);

    /// <summary>Encrypts a file into the spool.</summary>
    internal void Add(Guid submission, Stream file, SpoolNote note, bool clientsStored)
    {
        file.Position = 0;
        _files.Write(submission, note, clientsStored, sealing => file.CopyTo(sealing));
    }

    /// <summary>Notes that work for a submission begins, and tells how often it has begun before: a file that kills its worker must not do so for ever.</summary>
    internal int CountTry(Guid submission)
    {
        using var tries = new FileStream(TriesOf(submission), FileMode.Append, FileAccess.Write);
        var before = (int)tries.Position;
        tries.WriteByte((byte)'.');
        return before;
    }

    /// <summary>Notes that the text of a submission's report lies where it was wanted.</summary>
    internal void MarkReported(Guid submission) => File.WriteAllBytes(ReportedOf(submission), []);

    /// <summary>Whether the text of a submission's report was written, wherever it may be by now.</summary>
    internal bool IsReported(Guid submission) => File.Exists(ReportedOf(submission));

    /// <summary>Seals a provider's files anew whose key has been changed since.</summary>
    /// <returns>How many.</returns>
    internal int Reseal(string providerCode, CancellationToken cancellationToken) => _files.Reseal(providerCode, cancellationToken);

    /// <summary>Destroys the file of a submission.</summary>
    internal void Delete(Guid submission)
    {
        _files.Delete(submission);
        if (!Directory.Exists(_folder)) return;
        File.Delete(TriesOf(submission));
        File.Delete(ReportedOf(submission));
    }

    /// <summary>Destroys drafts that a killed process left.</summary>
    /// <param name="before">Only those last written before.</param>
    internal void DeleteDrafts(DateTimeOffset before) => _files.DeleteDrafts(before);

    /// <summary>Destroys every file that arrived before a moment, and drafts left by killed processes.</summary>
    /// <returns>How many files.</returns>
    internal int DeleteOlderThan(DateTimeOffset moment)
    {
        _files.DeleteDrafts(moment);
        var old = OlderThan(moment);
        foreach (var id in old) Delete(id);
        return old.Count;
    }

    /// <summary>Files that arrived before a moment, in no order.</summary>
    internal IReadOnlyList<Guid> OlderThan(DateTimeOffset moment) => [.. _files.Ids().Where(id => !(_files.NoteOf(id)?.SealedAt >= moment.UtcDateTime))];

    private string TriesOf(Guid submission) => BesideOf(submission, ".tries");

    private string ReportedOf(Guid submission) => BesideOf(submission, ".reported");

    private string BesideOf(Guid submission, string suffix) =>
        Path.Combine(_folder, submission.ToString("N", CultureInfo.InvariantCulture) + suffix);
}
