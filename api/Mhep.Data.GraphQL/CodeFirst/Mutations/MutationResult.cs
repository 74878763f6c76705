namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Makes <see cref="MutationResult{T}"/>s.</summary>
public static class MutationResult
{
    /// <summary>One mistake, for a mutation that would have given a <typeparamref name="T"/>.</summary>
    public static MutationResult<T> Failed<T>(IMutationError error)
        where T : class => new(null, [error]);
}
