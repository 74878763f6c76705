using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>What a command that reads workbooks was asked to do.</summary>
/// <param name="Files">Paths of files that are there, in order.</param>
/// <param name="Database">Against which they are read; not opened yet.</param>
/// <param name="DataFrom">First day covered, for sheets that do not say.</param>
/// <param name="DataTo">Last day covered, for sheets that do not say.</param>
/// <param name="Limits">What a workbook may cost.</param>
/// <param name="AsJson">Whether reports are printed for programs.</param>
/// <param name="AcceptGoodRows">Whether rows with errors are left out instead of refusing their file.</param>
internal sealed record WorkbookArguments(
    IReadOnlyList<string> Files,
    SqliteDatabase Database,
    DateOnly? DataFrom,
    DateOnly? DataTo,
    IngestionLimits Limits,
    bool AsJson,
    bool AcceptGoodRows)
{
    /// <summary>What is said of each file.</summary>
    public SubmissionRequest Request => new(ProviderCode, DataFrom, DataTo) { AcceptGoodRows = AcceptGoodRows, Mapping = Mapping };

    /// <summary>The provider that the files are of, with its sites alone and its mapping; null: the programme's.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>What the files' own headings and codes mean; null: what is stored for the provider.</summary>
    public ProviderMapping? Mapping { get; init; }

    /// <summary>Where the one file is to be written with what was found in it; null: nowhere.</summary>
    public string? Annotated { get; init; }
}
