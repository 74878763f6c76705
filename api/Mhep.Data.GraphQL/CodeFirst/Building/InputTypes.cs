using System.ComponentModel;
using System.Reflection;
using Mhep.Data.GraphQL.CodeFirst.Inputs;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;
using DefaultValue = Mhep.Data.GraphQL.Types.DefaultValue;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>Input object types and arguments from .NET types.</summary>
internal sealed class InputTypes(BuildContext build)
{
    private const string Suffix = "Input";
    private readonly Dictionary<Type, InputObjectType> _objects = [];

    /// <summary>The input type of a use.</summary>
    public GraphQLType Find(TypeUse use, bool isId)
    {
        var inner = OptionalBinding.ValueTypeOf(use.Type) is null ? use : use.Arguments[0] with { IsNullable = true };
        return BuildContext.Wrap(inner, named => Named(named, isId), build.Leaves.IsLeaf);
    }

    /// <summary>An argument from a resolver's parameter.</summary>
    public Argument MakeArgument(ParameterInfo parameter)
    {
        var use = TypeUse.Of(parameter);
        return new Argument(NameOf(parameter), Find(use, parameter.IsDefined(typeof(IdAttribute))), DefaultOf(parameter))
        {
            Description = build.Descriptions.Of(parameter),
            DeprecationReason = ElementFacts.DeprecationReason(parameter),
            Metadata = ElementFacts.Metadata(parameter),
            AppliedDirectives = build.WithCost ? ElementFacts.Directives(parameter) : [],
        };
    }

    /// <summary>A field of an input object from a resolver's parameter, for the mutation conventions.</summary>
    public InputField MakeField(ParameterInfo parameter)
    {
        var use = TypeUse.Of(parameter);
        return new InputField(NameOf(parameter), Find(use, parameter.IsDefined(typeof(IdAttribute))), DefaultOf(parameter))
        {
            Description = build.Descriptions.Of(parameter),
            DeprecationReason = ElementFacts.DeprecationReason(parameter),
            Metadata = ElementFacts.Metadata(parameter),
        };
    }

    public static string NameOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.Camel(parameter.Name!);

    private NamedType Named(TypeUse use, bool isId)
    {
        if (isId)
            return SpecifiedScalars.Id;
        if (build.Leaves.Find(use.Type) is { } leaf)
            return leaf;
        if (use.Type.IsAbstract || use.Type.IsPrimitive || use.Type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            throw new InvalidOperationException($"{use.Type} cannot be an input type; register a scalar for it.");
        if (!_objects.TryGetValue(use.Type, out var made))
            _objects[use.Type] = made = MakeObject(use.Type);
        return made;
    }

    private InputObjectType MakeObject(Type type)
    {
        var name = type.GetCustomAttribute<InputTypeAttribute>()?.Name ?? BuildContext.NameOf(type);
        var isOneOf = type.IsDefined(typeof(OneOfAttribute));
        return new InputObjectType(
            name.EndsWith(Suffix, StringComparison.Ordinal) ? name : name + Suffix,
            () => InputMembers.Of(type).Select(member => MakeField(type, member.Name, member.Property, isOneOf)))
        {
            Description = build.Descriptions.Of(type),
            IsOneOf = isOneOf,
            RuntimeType = type,
            Metadata = ElementFacts.Metadata(type),
        };
    }

    private InputField MakeField(Type owner, string name, PropertyInfo property, bool isOneOf)
    {
        var parameter = owner.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(candidate => string.Equals(candidate.Name, property.Name, StringComparison.OrdinalIgnoreCase));
        var type = Find(TypeUse.Of(property), property.IsDefined(typeof(IdAttribute)));
        var defaultValue = isOneOf ? null : DefaultOf(property) ?? (parameter is null ? null : DefaultOf(parameter));
        return new InputField(name, isOneOf ? type.NullableType : type, defaultValue)
        {
            Description = build.Descriptions.Of(property),
            DeprecationReason = ElementFacts.DeprecationReason(property),
            Metadata = ElementFacts.Metadata(property),
        };
    }

    // A default of null says no more than that the value may be left out.
    private static DefaultValue? DefaultOf(ParameterInfo parameter) =>
        DefaultOf((ICustomAttributeProvider)parameter)
        ?? (parameter is { HasDefaultValue: true, DefaultValue: { } given } ? DefaultValue.FromValue(AsEnum(given, parameter.ParameterType)) : null);

    private static DefaultValue? DefaultOf(ICustomAttributeProvider element) =>
        element.GetCustomAttributes(typeof(DefaultValueAttribute), inherit: true).FirstOrDefault() is DefaultValueAttribute { Value: { } given }
            ? DefaultValue.FromValue(given)
            : null;

    // Reflection gives the default of an enum parameter as the enum, but that of a nullable one as its number.
    private static object AsEnum(object given, Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsEnum && given is not Enum ? Enum.ToObject(inner, given) : given;
    }
}
