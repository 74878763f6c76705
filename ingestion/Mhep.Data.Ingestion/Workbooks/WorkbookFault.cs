namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>Why a file cannot be read as a workbook, or not to its end.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Detail">More about it in plain words, without a full stop and without anything a cell says; may be empty.</param>
internal sealed record WorkbookFault(WorkbookFaultKind Kind, string Detail = "");
