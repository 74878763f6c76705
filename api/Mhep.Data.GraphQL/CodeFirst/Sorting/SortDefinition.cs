namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>What items of a type can be sorted by; declare it by deriving from <see cref="SortDefinition{T}"/>.</summary>
public abstract class SortDefinition
{
    private protected SortDefinition()
    {
    }

    internal abstract Type ItemType { get; }

    internal abstract IReadOnlyList<Sorting.SortField> DeclaredFields { get; }
}
