namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The field answers a cursor connection over the method's items, with the arguments first, after, last and before; names come from the field.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public sealed class PagedAttribute : Attribute
{
    /// <summary>Items a page has when neither first nor last is given. Default 10.</summary>
    public int DefaultPageSize { get; init; } = 10;

    /// <summary>Most items a page may have; more is an error. Default 50.</summary>
    public int MaxPageSize { get; init; } = 50;

    /// <summary>What connection and edge are named after, such as <c>Sites</c>; null for the field's name.</summary>
    public string? ConnectionName { get; init; }
}
