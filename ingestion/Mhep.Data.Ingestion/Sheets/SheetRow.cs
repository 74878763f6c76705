namespace Mhep.Data.Ingestion.Sheets;

/// <summary>Where a row record was read: the lineage of whatever is made of it.</summary>
/// <param name="Sheet">1-based place of the sheet in the workbook.</param>
/// <param name="Row">1-based row, as Excel shows it.</param>
public readonly record struct SheetRow(int Sheet, int Row);
