namespace Mhep.Data.GraphQL.CodeFirst.Sorting;

/// <summary>The two values of <c>SortEnumType</c>.</summary>
internal enum SortDirection
{
    /// <summary>Smallest first.</summary>
    Ascending,

    /// <summary>Greatest first.</summary>
    Descending,
}
