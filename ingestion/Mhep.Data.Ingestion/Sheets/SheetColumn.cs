namespace Mhep.Data.Ingestion.Sheets;

/// <summary>A column with a heading, and what it was matched to.</summary>
/// <param name="Number">1-based; Excel's 'A' is 1.</param>
/// <param name="Heading">As written, cut, identifying values masked.</param>
/// <param name="MatchedTo">The canonical heading ('Job 2 start date' for groups); null: not matched, no cell of it is kept.</param>
public sealed record SheetColumn(int Number, string Heading, string? MatchedTo);
