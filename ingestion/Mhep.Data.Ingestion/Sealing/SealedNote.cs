namespace Mhep.Data.Ingestion.Sealing;

/// <summary>What is said in clear with a sealed file. Derived ones say what their folder needs; none says anything of a person.</summary>
internal abstract record SealedNote
{
    /// <summary>Code of the provider under whose key it is sealed; null: the programme's.</summary>
    public required string? Owner { get; init; }

    /// <summary>When it was sealed, UTC; what is kept for a time is kept from then.</summary>
    public required DateTime SealedAt { get; init; }
}
