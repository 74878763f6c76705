using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.CodeFirst.Filtering;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>
/// Declares, in its constructor, what items can be filtered by: <c>Field(site =&gt; site.Code)</c>. The input type is
/// named after the items' object type, with FilterInput at its end. Not sealed: each filter derives from it.
/// </summary>
/// <typeparam name="T">Type of the items.</typeparam>
[SuppressMessage("Style", "MA0048:File name must match type name", Justification = "The name is taken by the non-generic class.")]
public abstract class FilterDefinition<T> : FilterDefinition
{
    private readonly List<FilterField> _fields = [];

    internal override Type ItemType => typeof(T);

    internal override IReadOnlyList<FilterField> DeclaredFields => _fields;

    /// <summary>
    /// Lets items be filtered by a value: a scalar or enum by its operations, an object by the filter registered for its
    /// type, a list by all, none, some and any of its items.
    /// </summary>
    /// <typeparam name="TValue">Type of the value.</typeparam>
    /// <param name="read">Reads the value.</param>
    /// <param name="name">Name in the schema; null for the member that <paramref name="read"/> names.</param>
    /// <param name="expression">Supplied by the compiler.</param>
    protected void Field<TValue>(
        Func<T, TValue> read,
        string? name = null,
        [CallerArgumentExpression(nameof(read))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(expression);
        _fields.Add(new FilterField<T, TValue>(name ?? NameOf(expression), read));
    }

    /// <summary>Lets items be filtered by an id: eq, neq, in, nin.</summary>
    /// <param name="read">Reads the id, or, where <paramref name="of"/> is given, the key inside it.</param>
    /// <param name="of">The node type whose ids clients give: an id of another type is the caller's mistake. Null for ids
    /// that are compared as they are.</param>
    /// <param name="name">Name in the schema; null for the member that <paramref name="read"/> names.</param>
    /// <param name="expression">Supplied by the compiler.</param>
    protected void Id(
        Func<T, string?> read,
        Type? of = null,
        string? name = null,
        [CallerArgumentExpression(nameof(read))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(expression);
        _fields.Add(new IdFilterField<T>(name ?? NameOf(expression), read, of));
    }

    private static string NameOf(string expression) => Naming.Camel(expression[(expression.LastIndexOf('.') + 1)..]);
}
