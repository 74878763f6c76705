using System.Collections;
using System.Diagnostics;
using Mhep.Data.GraphQL.CodeFirst.Inputs;

namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>The operations on leaves.</summary>
internal static class LeafOperations
{
    /// <summary>Stands for an operand that was given as null.</summary>
    public static object Null { get; } = new();

    public static Func<TValue, bool> Compile<TValue>(string operation, object operand)
    {
        var given = ReferenceEquals(operand, Null) ? null : operand;
        return operation switch
        {
            "eq" => IsEqual<TValue>(given),
            "neq" => Not(IsEqual<TValue>(given)),
            "in" => IsOneOf<TValue>(given),
            "nin" => Not(IsOneOf<TValue>(given)),
            "gt" or "gte" or "lt" or "lte" => Compares<TValue>(operation, given),
            "ngt" or "ngte" or "nlt" or "nlte" => Not(Compares<TValue>(operation[1..], given)),
            "contains" or "startsWith" or "endsWith" => IsPart<TValue>(operation, given),
            "ncontains" or "nstartsWith" or "nendsWith" => Not(IsPart<TValue>(operation[1..], given)),
            _ => throw new UnreachableException(),
        };
    }

    private static Func<TValue, bool> Not<TValue>(Func<TValue, bool> condition) => value => !condition(value);

    private static Func<TValue, bool> IsEqual<TValue>(object? given)
    {
        if (given is null)
            return value => value is null;
        var operand = (TValue)InputBinder.ConvertLeaf(given, typeof(TValue));
        return value => EqualityComparer<TValue>.Default.Equals(value, operand);
    }

    private static Func<TValue, bool> IsOneOf<TValue>(object? given)
    {
        var operands = given is IEnumerable items ? items.Cast<object?>().ToArray() : [];
        var acceptsNull = Array.Exists(operands, operand => operand is null);
        var values = operands.OfType<object>().Select(operand => (TValue)InputBinder.ConvertLeaf(operand, typeof(TValue))).ToHashSet();
        return value => value is null ? acceptsNull : values.Contains(value);
    }

    private static Func<TValue, bool> Compares<TValue>(string operation, object? given)
    {
        if (given is null)
            return _ => false;
        var operand = (TValue)InputBinder.ConvertLeaf(given, typeof(TValue));
        var comparer = Comparer<TValue>.Default;
        return operation switch
        {
            "gt" => value => value is not null && comparer.Compare(value, operand) > 0,
            "gte" => value => value is not null && comparer.Compare(value, operand) >= 0,
            "lt" => value => value is not null && comparer.Compare(value, operand) < 0,
            _ => value => value is not null && comparer.Compare(value, operand) <= 0,
        };
    }

    private static Func<TValue, bool> IsPart<TValue>(string operation, object? given)
    {
        if (given is not string part)
            return _ => false;
        return operation switch
        {
            "contains" => value => value is string text && text.Contains(part, StringComparison.Ordinal),
            "startsWith" => value => value is string text && text.StartsWith(part, StringComparison.Ordinal),
            _ => value => value is string text && text.EndsWith(part, StringComparison.Ordinal),
        };
    }
}
