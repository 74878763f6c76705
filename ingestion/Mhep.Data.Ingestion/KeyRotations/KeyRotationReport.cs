namespace Mhep.Data.Ingestion.KeyRotations;

/// <summary>What changing a provider's key has done.</summary>
/// <param name="ProviderCode">The provider, as its code is stored.</param>
/// <param name="From">The key version before.</param>
/// <param name="To">The key version from now on.</param>
/// <param name="Clients">Clients whose lookup was derived anew and whose own id was encrypted anew.</param>
/// <param name="Tombstones">Tombstones of erased people that were hashed once more.</param>
/// <param name="Files">Files that were sealed anew.</param>
/// <param name="IsScrubbed">Whether what was stored under the key before is gone from the disk.</param>
public sealed record KeyRotationReport(string ProviderCode, int From, int To, int Clients, int Tombstones, int Files, bool IsScrubbed);
