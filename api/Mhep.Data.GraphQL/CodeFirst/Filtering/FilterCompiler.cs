using System.Collections;

namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>
/// Makes conditions of <c>where</c> arguments. An operation with an n before its name is the opposite of its twin, also
/// where the value is null; <c>eq: null</c> asks for null.
/// </summary>
internal sealed class FilterCompiler(IReadOnlyDictionary<Type, FilterDefinition> definitions)
{
    /// <summary>The condition of a filter input object.</summary>
    public Func<T, bool> CompileObject<T>(IReadOnlyDictionary<string, object?> given)
    {
        var definition = definitions[typeof(T)];
        return All(given, (name, value) => name switch
        {
            "and" => Combine<T>(value, CompileObject<T>, isAnd: true),
            "or" => Combine<T>(value, CompileObject<T>, isAnd: false),
            _ => (Func<T, bool>)definition.DeclaredFields.First(field => field.Name == name).Compile(value, this),
        });
    }

    /// <summary>The condition of a value: an object with a filter of its own, a list, or a leaf.</summary>
    public Func<TValue, bool> CompileValue<TValue>(IReadOnlyDictionary<string, object?> given)
    {
        if (definitions.ContainsKey(typeof(TValue)))
        {
            var matches = CompileObject<TValue>(given);
            return value => value is not null && matches(value);
        }

        if (FilterKind.ItemTypeOf(typeof(TValue)) is not { } itemType)
            return CompileLeaf<TValue>(given);
        var compile = typeof(FilterCompiler).GetMethod(nameof(CompileList))!.MakeGenericMethod(itemType);
        var ofList = (Func<IEnumerable?, bool>)compile.Invoke(this, [given])!;
        return value => ofList((IEnumerable?)value);
    }

    /// <summary>The condition of a list: all, none, some, any. A list that is null has no items.</summary>
    public Func<IEnumerable?, bool> CompileList<TItem>(IReadOnlyDictionary<string, object?> given)
    {
        var conditions = given.Where(member => member.Value is not null).Select(member =>
        {
            if (member.Value is bool any)
                return items => items.Any() == any;
            var matches = CompileValue<TItem>((IReadOnlyDictionary<string, object?>)member.Value!);
            return member.Key switch
            {
                "all" => items => items.All(matches),
                "none" => items => !items.Any(matches),
                _ => (Func<IEnumerable<TItem>, bool>)(items => items.Any(matches)),
            };
        }).ToArray();
        return value =>
        {
            var items = value as IEnumerable<TItem> ?? [];
            return Array.TrueForAll(conditions, condition => condition(items));
        };
    }

    private static Func<TValue, bool> CompileLeaf<TValue>(IReadOnlyDictionary<string, object?> given) =>
        All<TValue>(given, (name, value) => name switch
        {
            "and" => Combine<TValue>(value, CompileLeaf<TValue>, isAnd: true),
            "or" => Combine<TValue>(value, CompileLeaf<TValue>, isAnd: false),
            _ => LeafOperations.Compile<TValue>(name, value),
        }, AcceptsNull);

    // A null member of a filter object says nothing, but `eq: null` does.
    private static bool AcceptsNull(string name) => name is not ("and" or "or");

    private static Func<T, bool> All<T>(
        IReadOnlyDictionary<string, object?> given,
        Func<string, object, Func<T, bool>> compile,
        Func<string, bool>? acceptsNull = null)
    {
        var conditions = given
            .Where(member => member.Value is not null || acceptsNull?.Invoke(member.Key) == true)
            .Select(member => compile(member.Key, member.Value ?? LeafOperations.Null))
            .ToArray();
        return conditions switch
        {
            [] => static _ => true,
            [var only] => only,
            _ => item => Array.TrueForAll(conditions, condition => condition(item)),
        };
    }

    private static Func<T, bool> Combine<T>(
        object given,
        Func<IReadOnlyDictionary<string, object?>, Func<T, bool>> compile,
        bool isAnd)
    {
        var conditions = ((IEnumerable)given).Cast<IReadOnlyDictionary<string, object?>>().Select(compile).ToArray();
        if (conditions.Length == 0)
            return static _ => true;
        return isAnd
            ? item => Array.TrueForAll(conditions, condition => condition(item))
            : item => Array.Exists(conditions, condition => condition(item));
    }
}
