namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>What items of a type can be filtered by; declare it by deriving from <see cref="FilterDefinition{T}"/>.</summary>
public abstract class FilterDefinition
{
    private protected FilterDefinition()
    {
    }

    internal abstract Type ItemType { get; }

    internal abstract IReadOnlyList<Filtering.FilterField> DeclaredFields { get; }
}
