namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>A worksheet as the workbook part lists it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Path">Its part, from the root of the package.</param>
/// <param name="Hidden">Whether its tab is not shown.</param>
internal sealed record XlsxSheetEntry(string Name, string Path, bool Hidden);
