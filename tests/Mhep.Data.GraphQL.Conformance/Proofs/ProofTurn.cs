namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>What came of some tries of a proof.</summary>
internal sealed class ProofTurn
{
    /// <summary>How often it was tried.</summary>
    public int Tried { get; set; }

    /// <summary>How many of the tries were sound enough to be taken: where none is, little was proven.</summary>
    public int Accepted { get; set; }

    /// <summary>What did not hold, each with all that is needed to see it again.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Counts a try.</summary>
    /// <param name="isAccepted">Whether what was tried was taken.</param>
    /// <param name="failure">What did not hold; null when it did.</param>
    public void Count(bool isAccepted, string? failure)
    {
        Tried++;
        Accepted += isAccepted ? 1 : 0;
        if (failure is not null)
            Failures.Add(failure);
    }
}
