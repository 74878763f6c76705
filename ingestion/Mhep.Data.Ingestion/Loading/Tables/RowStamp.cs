namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>What every stored row carries beside what it says: its number, where it came from, and its two hashes.</summary>
/// <param name="Id">Unique over all tables of versioned rows.</param>
/// <param name="VersionId">The slice version that brings it.</param>
/// <param name="SheetId">The stored sheet it was read from.</param>
/// <param name="SourceRow">The row of that sheet.</param>
/// <param name="KeyHash">What it is about.</param>
/// <param name="ContentHash">All it says.</param>
internal readonly record struct RowStamp(long Id, int VersionId, int SheetId, int SourceRow, long KeyHash, long ContentHash);
