using Mhep.Data.Ingestion.Sealing;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>A file as it was sent, with the request it came with, opened from the spool. Dispose of it.</summary>
public sealed class SpooledFile : IDisposable
{
    private readonly SealedContent<SpoolNote> _content;

    internal SpooledFile(Guid submission, SealedContent<SpoolNote> content)
    {
        _content = content;
        File = new WorkbookFile(content.Note.FileName, content.Content);
        Request = content.Note.ToRequest(submission);
    }

    /// <summary>The file; seekable, decrypted as it is read.</summary>
    public WorkbookFile File { get; }

    /// <summary>Who sent it and what they said of it.</summary>
    public SubmissionRequest Request { get; }

    /// <summary>When it was received, UTC.</summary>
    public DateTime ReceivedAt => _content.Note.SealedAt;

    internal string? ReportPath => _content.Note.ReportPath;

    /// <inheritdoc />
    public void Dispose() => _content.Dispose();
}
