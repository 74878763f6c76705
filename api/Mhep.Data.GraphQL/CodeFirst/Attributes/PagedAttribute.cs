namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The field answers a cursor connection over the method's items, with the arguments first, after, last and before; names come from the field.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class PagedAttribute : Attribute
{
    /// <summary>Items a page has when neither first nor last is given. Default 10.</summary>
    public int DefaultPageSize { get; init; } = 10;

    /// <summary>Most items a page may have; more is an error. Default 50.</summary>
    public int MaxPageSize { get; init; } = 50;

    /// <summary>
    /// Whether the client must say how many items it wants: without <c>first</c> or <c>last</c> the field is an error.
    /// Default false.
    /// </summary>
    public bool RequirePagingBoundaries { get; init; }

    /// <summary>Whether pages can be read from the end, with <c>last</c> and <c>before</c>. Default true.</summary>
    public bool AllowBackwardPagination { get; init; } = true;

    /// <summary>What connection and edge are named after, such as <c>Sites</c>; null for the field's name.</summary>
    public string? ConnectionName { get; init; }
}
