using System.Collections;

namespace Mhep.Data.GraphQL.CodeFirst.Sorting;

/// <summary>Makes orders of <c>order</c> arguments: the list's order is that of precedence.</summary>
internal sealed class SortCompiler(IReadOnlyDictionary<Type, SortDefinition> definitions)
{
    /// <summary>The items in the given order, those that it does not tell apart in the order of their keys, or as they came.</summary>
    public IEnumerable<T> Apply<T>(IEnumerable<T> items, object? given, Func<T, string>? keyOf)
    {
        var comparisons = given is IEnumerable order
            ? order.Cast<IReadOnlyDictionary<string, object?>>().SelectMany(CompileObject<T>).ToList()
            : [];
        if (comparisons.Count == 0)
            return items;
        if (keyOf is not null)
            comparisons.Add((left, right) => string.CompareOrdinal(keyOf(left), keyOf(right)));
        return items.Order(Comparer<T>.Create((left, right) => Compare(comparisons, left, right)));
    }

    /// <summary>The comparison of a value: by a direction, or by the keys of the value's own sort.</summary>
    public Comparison<TValue> CompileValue<TValue>(object given)
    {
        if (given is SortDirection direction)
            return CompileLeaf<TValue>(direction);
        var comparisons = CompileObject<TValue>((IReadOnlyDictionary<string, object?>)given).ToList();
        return (left, right) => (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => Compare(comparisons, left, right),
        };
    }

    private IEnumerable<Comparison<T>> CompileObject<T>(IReadOnlyDictionary<string, object?> given)
    {
        foreach (var (name, value) in given)
        {
            if (value is not null)
                yield return (Comparison<T>)definitions[typeof(T)].DeclaredFields.First(field => field.Name == name).Compile(value, this);
        }
    }

    private static Comparison<TValue> CompileLeaf<TValue>(SortDirection direction)
    {
        Comparison<TValue> ascending = typeof(TValue) == typeof(string)
            ? (left, right) => string.CompareOrdinal(left as string, right as string)
            : Comparer<TValue>.Default.Compare;
        return direction == SortDirection.Ascending ? ascending : (left, right) => ascending(right, left);
    }

    private static int Compare<T>(List<Comparison<T>> comparisons, T left, T right)
    {
        foreach (var comparison in comparisons)
        {
            var outcome = comparison(left, right);
            if (outcome != 0)
                return outcome;
        }

        return 0;
    }
}
