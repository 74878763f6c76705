using System.Collections;
using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Types.Coercion;

/// <summary>JSON values, such as variables, as values of a type; every fault is told, with its place inside the value.</summary>
public sealed class ValueCoercion
{
    private readonly Action<IReadOnlyList<object>, object?, GraphQLError> _onError;
    private readonly int _maxListSize;
    private readonly List<object> _path = [];

    /// <summary>Prepares to coerce.</summary>
    /// <param name="onError">
    /// Receives each fault: the place inside the value (names and indexes), the value there, and what is wrong with it.
    /// It may throw to end the coercion.
    /// </param>
    /// <param name="maxListSize">Most items that one list may hold.</param>
    public ValueCoercion(
        Action<IReadOnlyList<object>, object?, GraphQLError> onError,
        int maxListSize = int.MaxValue)
    {
        _onError = onError;
        _maxListSize = maxListSize;
    }

    /// <summary>Coerces a value.</summary>
    /// <param name="value">A JSON value.</param>
    /// <param name="type">An input type.</param>
    /// <returns>The value inside; meaningless once a fault was told.</returns>
    public object? Coerce(object? value, GraphQLType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (value is null)
        {
            if (type.IsNonNull)
                Report(value, $"Expected non-nullable type \"{type}\" not to be null.");
            return null;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Report(null, "Value is nested too deep.");
            return null;
        }

        return type.NullableType switch
        {
            ListType list => CoerceList(value, list.OfType),
            InputObjectType input => CoerceObject(value, input),
            var leaf => CoerceLeaf(value, leaf),
        };
    }

    private List<object?> CoerceList(object value, GraphQLType itemType)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable given)
            return [Coerce(value, itemType)];

        var items = new List<object?>();
        foreach (var item in given)
        {
            if (items.Count == _maxListSize)
            {
                Report(null, FormattableString.Invariant($"A list may hold at most {_maxListSize} items."));
                break;
            }

            _path.Add(items.Count);
            items.Add(Coerce(item, itemType));
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private Dictionary<string, object?>? CoerceObject(object value, InputObjectType type)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
        {
            Report(value, $"Expected type \"{type.Name}\" to be an object.");
            return null;
        }

        var members = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var member))
            {
                _path.Add(field.Name);
                members[field.Name] = Coerce(member, field.Type);
                _path.RemoveAt(_path.Count - 1);
            }
            else if (field.TryGetDefault(out var defaultValue))
            {
                members[field.Name] = defaultValue;
            }
            else if (field.Type.IsNonNull)
            {
                Report(value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        ReportUnknownFields(given, type);
        if (type.IsOneOf)
            CheckOneOf(given, type, members);
        return members;
    }

    private void ReportUnknownFields(IReadOnlyDictionary<string, object?> given, InputObjectType type)
    {
        foreach (var name in given.Keys)
        {
            if (type.Fields.Contains(name))
                continue;
            var hint = Suggestions.DidYouMean(null, Suggestions.For(name, type.Fields.Select(field => field.Name)));
            Report(given, $"Field \"{name}\" is not defined by type \"{type.Name}\".{hint}");
        }
    }

    private void CheckOneOf(IReadOnlyDictionary<string, object?> value, InputObjectType type, Dictionary<string, object?> members)
    {
        if (members.Count != 1)
        {
            var code = members.Count == 0 ? ErrorCodes.OneOfNoneSet : ErrorCodes.OneOfManySet;
            Report(value, new GraphQLError($"Exactly one key must be specified for OneOf type \"{type.Name}\".").WithCode(code));
        }

        // A value that could not be coerced is null among the members too, and has been reported already.
        if (members.Count > 0 && members.Keys.First() is var name && value.GetValueOrDefault(name) is null)
        {
            _path.Add(name);
            Report(null, new GraphQLError($"Field \"{name}\" must be non-null.").WithCode(ErrorCodes.OneOfFieldNull));
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private object? CoerceLeaf(object value, GraphQLType type)
    {
        try
        {
            var coerced = type switch
            {
                ScalarType scalar => scalar.Coercion.ParseValue(value),
                EnumType @enum => @enum.ParseValue(value),
                _ => null,
            };
            if (coerced is null)
                Report(value, $"Expected type \"{type}\".");
            return coerced;
        }
        catch (GraphQLException rejected)
        {
            Report(value, rejected.Errors[0]);
            return null;
        }
    }

    private void Report(object? value, string message) => Report(value, new GraphQLError(message));

    private void Report(object? value, GraphQLError error) => _onError([.. _path], value, error);
}
