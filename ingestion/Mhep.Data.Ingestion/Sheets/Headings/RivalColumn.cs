namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>A column that means the same as one that was matched.</summary>
/// <param name="Number">1-based column of the sheet.</param>
/// <param name="Winner">The column that was matched.</param>
/// <param name="IsClear">Whether the winner has the canonical heading and this one has not, so that there is no doubt.</param>
internal sealed record RivalColumn(int Number, BoundColumn Winner, bool IsClear);
