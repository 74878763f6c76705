namespace Mhep.Data.Analytics.Lineage;

/// <summary>A row of a sheet of a workbook that was handed in.</summary>
public sealed record SourceRow
{
    /// <summary>The submission.</summary>
    public required Guid SubmissionId { get; init; }

    /// <summary>Name of the sheet, identifying values masked.</summary>
    public required string Sheet { get; init; }

    /// <summary>1-based, as Excel shows it.</summary>
    public required int Row { get; init; }

    /// <summary>Internal number of the client that the row is about, which goes no further than looking up the provider's own id; null: about none.</summary>
    public long? Client { get; init; }
}
