using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.CodeFirst.Sorting;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>
/// Declares, in its constructor, what items can be sorted by: <c>Field(site =&gt; site.Code)</c>. The input type is named
/// after the items' object type, with SortInput at its end. Nulls come first in ascending order. Not sealed: each sort
/// derives from it.
/// </summary>
/// <typeparam name="T">Type of the items.</typeparam>
[SuppressMessage("Style", "MA0048:File name must match type name", Justification = "The name is taken by the non-generic class.")]
public abstract class SortDefinition<T> : SortDefinition
{
    private readonly List<SortField> _fields = [];

    internal override Type ItemType => typeof(T);

    internal override IReadOnlyList<SortField> DeclaredFields => _fields;

    /// <summary>Lets items be sorted by a value, or by the sort keys registered for the value's type.</summary>
    /// <typeparam name="TValue">Type of the value: comparable, or one with a sort of its own.</typeparam>
    /// <param name="read">Reads the value.</param>
    /// <param name="name">Name in the schema; null for the member that <paramref name="read"/> names.</param>
    /// <param name="expression">Supplied by the compiler.</param>
    protected void Field<TValue>(
        Func<T, TValue> read,
        string? name = null,
        [CallerArgumentExpression(nameof(read))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(expression);
        _fields.Add(new SortField<T, TValue>(name ?? Naming.Camel(expression[(expression.LastIndexOf('.') + 1)..]), read));
    }
}
