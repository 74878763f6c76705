namespace Mhep.Data.Ingestion.Erasures;

/// <summary>One place that was searched for an erased person after the erasure.</summary>
/// <param name="Where">Which.</param>
/// <param name="LookedAt">How much was looked at, in words: '14 columns of 9 tables'.</param>
/// <param name="Found">How often the person was found; 0 proves the place.</param>
public sealed record ErasureSearched(string Where, string LookedAt, int Found);
