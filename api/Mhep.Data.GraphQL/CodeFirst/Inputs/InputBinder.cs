using System.Globalization;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.CodeFirst.Inputs;

/// <summary>Coerced arguments as the .NET values that resolvers take.</summary>
internal sealed class InputBinder
{
    private readonly Dictionary<Type, InputObjectBinding> _objects = [];
    private readonly Lock _gate = new();

    /// <summary>A leaf as a .NET type: mostly it is of that type already, but an Int may be wanted as a short.</summary>
    public static object ConvertLeaf(object value, Type target)
    {
        var type = Nullable.GetUnderlyingType(target) ?? target;
        if (type.IsInstanceOfType(value))
            return value;
        try
        {
            return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException fault)
        {
            throw new GraphQLException($"The value {Inspection.Inspect(value)} is too large or too small.", fault);
        }
    }

    /// <summary>A coerced value as a .NET type.</summary>
    public object? Bind(object? value, Type target)
    {
        if (OptionalBinding.ValueTypeOf(target) is { } optional)
            return OptionalBinding.Given(target, Bind(value, optional));
        return value switch
        {
            null => null,
            IReadOnlyDictionary<string, object?> members when target != typeof(object) => BindingOf(target).Make(members, this),
            List<object?> items when target != typeof(object) => BindList(items, target),
            _ => ConvertLeaf(value, target),
        };
    }

    private InputObjectBinding BindingOf(Type type)
    {
        lock (_gate)
        {
            if (!_objects.TryGetValue(type, out var binding))
                _objects[type] = binding = new InputObjectBinding(type);
            return binding;
        }
    }

    private object BindList(List<object?> items, Type target)
    {
        var itemType = Filtering.FilterKind.ItemTypeOf(target) ?? throw new InvalidOperationException($"{target} is no list.");
        var array = Array.CreateInstance(itemType, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(Bind(items[i], itemType), i);
        }

        if (target.IsInstanceOfType(array))
            return array;
        return target.GetConstructor([typeof(IEnumerable<>).MakeGenericType(itemType)])?.Invoke([array])
            ?? Activator.CreateInstance(target, array)
            ?? throw new InvalidOperationException($"{target} cannot be made from a list.");
    }
}
