namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>One cell with something in it.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text, the error, the ISO date or the bad number; null for the other kinds.</param>
/// <param name="Number">The number; 1 or 0 for a boolean.</param>
/// <param name="Style">Which number format, for <see cref="NumberFormats"/>.</param>
/// <param name="IsFormula">Whether the value was calculated.</param>
internal readonly record struct XlsxCell(int Column, XlsxCellKind Kind, string? Text, double Number, int Style, bool IsFormula);
