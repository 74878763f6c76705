namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>Hands out numbers one after another. Safe because the transaction that read the first is the only one that writes.</summary>
/// <param name="first">The first number to hand out.</param>
internal sealed class NumberSequence(long first)
{
    /// <summary>The number handed out next.</summary>
    public long Upcoming { get; private set; } = first;

    /// <summary>A number that nothing else has.</summary>
    public long Next() => Upcoming++;
}
