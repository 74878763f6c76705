namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>Where an .xls sheet has a cell with something in it, and what its record says that the library keeps to itself.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="IsFormula">Whether the value was calculated.</param>
/// <param name="IsError">Whether it is one of Excel's errors.</param>
/// <param name="Error">Which.</param>
internal readonly record struct XlsCell(ushort Row, byte Column, bool IsFormula, bool IsError, byte Error);
