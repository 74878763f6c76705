namespace Mhep.Data.Ingestion.Erasures;

/// <summary>How much an erasure took, or would take, out of one place.</summary>
/// <param name="Where">A table, or a folder of files.</param>
/// <param name="What">What is counted.</param>
/// <param name="Count">How many.</param>
public sealed record ErasureCount(string Where, string What, int Count);
