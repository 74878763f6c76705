namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>A worksheet of an opened workbook.</summary>
/// <param name="Position">1-based place among all tabs.</param>
/// <param name="Name">As written on the tab.</param>
/// <param name="IsHidden">Whether the tab is hidden.</param>
internal sealed record WorkbookSheet(int Position, string Name, bool IsHidden);
