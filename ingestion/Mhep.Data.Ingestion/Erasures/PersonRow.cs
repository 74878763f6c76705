namespace Mhep.Data.Ingestion.Erasures;

/// <summary>A stored row about a person, as far as taking it out needs it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="VersionId">The slice version that brought it.</param>
/// <param name="SiteId">The site.</param>
/// <param name="SheetId">The sheet it was read from.</param>
/// <param name="SourceRow">The row it was read from.</param>
/// <param name="KeyHash">What it is about.</param>
/// <param name="ContentHash">All it says.</param>
internal sealed record PersonRow(long Id, int VersionId, int SiteId, int SheetId, int SourceRow, long KeyHash, long ContentHash);
