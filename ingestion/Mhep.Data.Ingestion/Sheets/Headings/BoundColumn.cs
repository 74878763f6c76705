namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>A column of a sheet that was matched to a declared one.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="Slot">Where its cell stands among those of a row.</param>
/// <param name="Number">1-based column of the sheet.</param>
/// <param name="Heading">As written, masked.</param>
/// <param name="Canonical">The canonical heading, with the group's number where there is one.</param>
internal sealed record BoundColumn(Column Column, int Slot, int Number, string Heading, string Canonical);
