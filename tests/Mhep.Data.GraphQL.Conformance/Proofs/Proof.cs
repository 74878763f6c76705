using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>Something that holds whatever comes, tried with what chance makes. The tests try it for seconds, a full run for an hour.</summary>
internal abstract class Proof
{
    /// <summary>Every proof that a full run takes in turn.</summary>
    public static IReadOnlyList<Proof> All { get; } =
    [
        new ReadingProof("random bytes", RandomText.Bytes),
        new ReadingProof("random characters", RandomText.Characters),
        new ReadingProof("random tokens", RandomText.Tokens),
        new ReadingProof("mutated documents", RandomText.MutatedDocument),
        new GrowthProof(),
        new SchemaTextProof(),
        new HttpProof(),
        new SocketProof(),
        new RequestProof(),
    ];

    /// <summary>What is tried, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>How many tries take some seconds.</summary>
    public abstract int TriesATurn { get; }

    /// <summary>Why it cannot be tried on this machine; null where it can.</summary>
    public virtual string? Missing => null;

    /// <summary>Tries it.</summary>
    /// <param name="choice">Decides what is tried: the same seed, the same tries.</param>
    /// <param name="tries">How often.</param>
    public abstract Task<ProofTurn> RunAsync(SeededChoice choice, int tries);
}
