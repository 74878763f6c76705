using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>What receiving a file came to: it waits for its turn, or it ended at the door.</summary>
public sealed record Receipt
{
    private Receipt()
    {
    }

    /// <summary>The stored submission; null where the file was refused unread and nothing is stored of it.</summary>
    public Guid? SubmissionId { get; private init; }

    /// <summary>Whether the submission waits for a worker.</summary>
    public bool IsQueued { get; private init; }

    /// <summary>Why the file is no workbook that may be read; null where it is.</summary>
    public Finding? Refusal { get; private init; }

    /// <summary>The report of a submission that ended at the door because it holds personal data; null where it did not.</summary>
    public IngestionReport? Ended { get; private init; }

    /// <summary>The file as it was parsed, for whoever works for it at once; a queue must not hold it.</summary>
    internal ParsedFile? Parsed { get; private init; }

    internal static Receipt Queued(Guid submission, ParsedFile parsed) => new() { SubmissionId = submission, IsQueued = true, Parsed = parsed };

    internal static Receipt Refused(Finding reason) => new() { Refusal = reason };

    internal static Receipt Rejected(IngestionReport report) => new() { SubmissionId = report.SubmissionId, Ended = report };
}
