namespace Mhep.Data.Ingestion.Erasures;

/// <summary>What a person would be known again by in a table or file.</summary>
/// <param name="Lookup">The keyed lookup.</param>
/// <param name="ClientId">The internal id; null where it was forgotten with an erasure before.</param>
/// <param name="SealedOwnId">The own id as it was stored; null likewise.</param>
internal sealed record ErasureMarks(byte[] Lookup, long? ClientId, byte[]? SealedOwnId);
