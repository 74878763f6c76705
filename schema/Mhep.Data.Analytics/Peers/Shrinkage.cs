namespace Mhep.Data.Analytics.Peers;

/// <summary>How far rates of few people were drawn towards the rate of all (beta-binomial, moments of Kleinman 1973).</summary>
public sealed record Shrinkage
{
    /// <summary>The rate of all taken as one, towards which each is drawn.</summary>
    public required decimal Pooled { get; init; }

    /// <summary>The variance of the true rates; 0 where chance explains all differences.</summary>
    public required decimal Variance { get; init; }

    /// <summary>How many people the rate of all counts for beside each one's own; null where the variance is 0.</summary>
    public decimal? PriorPeople { get; init; }

    /// <summary>What that means, in words.</summary>
    public required string Sentence { get; init; }
}
