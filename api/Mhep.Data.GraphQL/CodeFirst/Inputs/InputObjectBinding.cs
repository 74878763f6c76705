using System.Reflection;

namespace Mhep.Data.GraphQL.CodeFirst.Inputs;

/// <summary>
/// Makes objects of one class from coerced input objects: through the constructor with the most parameters that are
/// fields, and the settable properties that are left.
/// </summary>
internal sealed class InputObjectBinding
{
    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;
    private readonly (string Name, ParameterInfo Parameter)[] _parameters;
    private readonly (string Name, PropertyInfo Property)[] _properties;

    public InputObjectBinding(Type type)
    {
        _type = type;
        var fields = InputMembers.Of(type).ToDictionary(member => member.Property.Name, StringComparer.OrdinalIgnoreCase);
        _constructor = type.GetConstructors()
            .Where(candidate => candidate.GetParameters().All(parameter => fields.ContainsKey(parameter.Name!)))
            .MaxBy(candidate => candidate.GetParameters().Length);
        _parameters = [.. _constructor?.GetParameters().Select(parameter => (fields[parameter.Name!].Name, parameter)) ?? []];
        _properties =
        [
            .. fields.Values
                .Where(member => member.Property.CanWrite && _parameters.All(parameter => parameter.Name != member.Name))
                .Select(member => (member.Name, member.Property)),
        ];
    }

    public object Make(IReadOnlyDictionary<string, object?> members, InputBinder binder)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, parameter) = _parameters[i];
            arguments[i] = members.TryGetValue(name, out var value) ? binder.Bind(value, parameter.ParameterType) : Absent(parameter);
        }

        var made = _constructor?.Invoke(arguments) ?? Activator.CreateInstance(_type)
            ?? throw new InvalidOperationException($"{_type} cannot be made.");
        foreach (var (name, property) in _properties)
        {
            if (members.TryGetValue(name, out var value))
                property.SetValue(made, binder.Bind(value, property.PropertyType));
        }

        return made;
    }

    private static object? Absent(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue && parameter.DefaultValue is not null)
            return parameter.DefaultValue;
        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }
}
