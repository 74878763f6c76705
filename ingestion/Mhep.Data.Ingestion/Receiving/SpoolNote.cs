using Mhep.Data.Ingestion.Sealing;
using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>What is known of a spooled file without opening it: the request it came with.</summary>
internal sealed record SpoolNote : SealedNote
{
    /// <summary>Name of the file, identifying values masked.</summary>
    public required string FileName { get; init; }

    /// <summary>First day covered, as the sender says.</summary>
    public DateOnly? DataFrom { get; init; }

    /// <summary>Last day covered, as the sender says.</summary>
    public DateOnly? DataTo { get; init; }

    /// <summary>Whether rows with errors are left out and the others taken.</summary>
    public bool AcceptGoodRows { get; init; }

    /// <summary>The text of the mapping that was sent with the file; null: none was.</summary>
    public string? Mapping { get; init; }

    /// <summary>Where a text of the report is written when the end is known; null: nowhere.</summary>
    public string? ReportPath { get; init; }

    /// <summary>The request, to be worked for.</summary>
    /// <param name="submission">The submission of the file.</param>
    public SubmissionRequest ToRequest(Guid submission) =>
        new(Owner, DataFrom, DataTo)
        {
            SubmissionId = submission,
            AcceptGoodRows = AcceptGoodRows,
            Mapping = Mapping is null ? null : MappingReader.Read(Mapping, out _),
        };
}
