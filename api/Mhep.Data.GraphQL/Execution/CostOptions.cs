namespace Mhep.Data.GraphQL.Execution;

/// <summary>What operations may cost, and the weights of what declares none.</summary>
public sealed record CostOptions
{
    /// <summary>Most that the fields of an operation may cost. Default 1,000.</summary>
    public double MaxFieldCost { get; init; } = 1_000;

    /// <summary>Most that the objects of an operation may cost. Default 1,000.</summary>
    public double MaxTypeCost { get; init; } = 1_000;

    /// <summary>Whether an operation over the limit is refused; otherwise the cost is only reported.</summary>
    public bool Enforce { get; init; } = true;

    /// <summary>Weight of a field that declares none and whose resolver is asynchronous or works on batches. Default 10.</summary>
    public double ResolverWeight { get; init; } = 10;

    /// <summary>Weight of another field that answers objects or a list. Default 1; scalar fields weigh nothing.</summary>
    public double CompositeWeight { get; init; } = 1;

    /// <summary>Weight of an object of a type that declares none. Default 1.</summary>
    public double TypeWeight { get; init; } = 1;
}
