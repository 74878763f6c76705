namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>A current row, as far as a comparison needs it.</summary>
/// <param name="Id">The row's number.</param>
/// <param name="KeyHash">What it is about.</param>
/// <param name="ContentHash">All it says.</param>
internal readonly record struct StoredRow(long Id, long KeyHash, long ContentHash);
