using Mhep.Data.Analytics.Performance;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>
/// What was found in a file and what became of it. A check gives the same report as a submission but for
/// <see cref="SubmissionId"/>, <see cref="ReceivedAt"/> and <see cref="Status"/>.
/// </summary>
public sealed record IngestionReport
{
    /// <summary>The submission's id; null for a check.</summary>
    public Guid? SubmissionId { get; init; }

    /// <summary>When the file was handed in, UTC; null for a check.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Name of the file without its folder, identifying values masked.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>What became of it.</summary>
    public required SubmissionStatus Status { get; init; }

    /// <summary>The submission that is current for all of this one's slices and equal to it: nothing changed.</summary>
    public Guid? DuplicateOf { get; init; }

    /// <summary>The mapping that headings and codes were read with; null: none.</summary>
    public ProviderMapping? Mapping { get; init; }

    /// <summary>All sheets of the workbook, in its order.</summary>
    public required IReadOnlyList<SheetReport> Sheets { get; init; }

    /// <summary>Everything to look at: errors, then warnings, then information, each by place.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Rows with something in them, below the headings of known sheets.</summary>
    public int RowsRead { get; init; }

    /// <summary>Rows that went into the data, or would.</summary>
    public int RowsAccepted { get; init; }

    /// <summary>Rows left out because of an error.</summary>
    public int RowsRejected { get; init; }

    /// <summary>Stored rows whose key was not there before.</summary>
    public int Added { get; init; }

    /// <summary>Stored rows whose key was there with other facts.</summary>
    public int Changed { get; init; }

    /// <summary>Keys that were there before and no longer are.</summary>
    public int Removed { get; init; }

    /// <summary>Stored rows that say what was there before.</summary>
    public int Unchanged { get; init; }

    /// <summary>
    /// What is marked in the workbook when it is sent back: the findings listed, and more errors and warnings of the same kinds than a list
    /// would help with. Not part of what the report says.
    /// </summary>
    public IReadOnlyList<Finding> Marks { get; init; } = [];

    /// <summary>What is added, changed, removed and unchanged, by kind of rows and site; empty where the file is refused.</summary>
    public IReadOnlyList<SliceEffect> Changes { get; init; } = [];

    /// <summary>Figures of closed quarters that the file moves, or would: the first hundred.</summary>
    public IReadOnlyList<MovedFigure> MovedFigures { get; init; } = [];

    /// <summary>How many figures of closed quarters move, listed or not.</summary>
    public int MovedFiguresInAll { get; init; }

    /// <summary>Why someone has to confirm it: what it would drop or restate. Empty: nobody has to.</summary>
    public IReadOnlyList<string> ConfirmationReasons { get; init; } = [];

    /// <summary>How many listed findings have a severity.</summary>
    /// <param name="severity">Which.</param>
    public int CountOf(Severity severity) => Findings.Count(finding => finding.Kind.Severity == severity);
}
