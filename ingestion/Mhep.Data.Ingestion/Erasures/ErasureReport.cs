namespace Mhep.Data.Ingestion.Erasures;

/// <summary>What an erasure did, or would do, and the proof that nothing is left. Holds no id of the person.</summary>
public sealed record ErasureReport
{
    /// <summary>What came of it.</summary>
    public required ErasureOutcome Outcome { get; init; }

    /// <summary>The provider whose client it was, as its code is stored.</summary>
    public required string ProviderCode { get; init; }

    /// <summary>When the person was erased, UTC; null for a preview.</summary>
    public DateTime? ErasedAt { get; init; }

    /// <summary>Codes of the sites whose earlier answers are restated.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>What went, or would go.</summary>
    public IReadOnlyList<ErasureCount> Removed { get; init; } = [];

    /// <summary>What was searched afterwards; empty for a preview.</summary>
    public IReadOnlyList<ErasureSearched> Searched { get; init; } = [];

    /// <summary>Whether the bytes of deleted rows are gone from the disk; false while someone reads from an old state of the database.</summary>
    public bool IsScrubbed { get; init; }

    /// <summary>Whether all of it is done and nothing was found any more.</summary>
    public bool IsProven => Outcome == ErasureOutcome.Erased && IsScrubbed && Searched.Count > 0 && Searched.All(place => place.Found == 0);
}
