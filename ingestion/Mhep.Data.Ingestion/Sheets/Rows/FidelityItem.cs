namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>The score of one item of a review.</summary>
/// <param name="Number">The item's number on the scale, from 1.</param>
/// <param name="Score">1 to 5.</param>
public readonly record struct FidelityItem(int Number, int Score);
