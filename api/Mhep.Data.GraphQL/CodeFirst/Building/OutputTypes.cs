using System.Reflection;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>Object types, interfaces and unions from .NET types.</summary>
internal sealed class OutputTypes(BuildContext build)
{
    private const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;

    private readonly Dictionary<Type, NamedType> _types = [];

    /// <summary>The output type of a use.</summary>
    /// <param name="use">The use.</param>
    /// <param name="element">The property or method, which may say that it is an id.</param>
    public GraphQLType Find(TypeUse use, ICustomAttributeProvider element)
    {
        var isId = element.IsDefined(typeof(IdAttribute), inherit: true);
        return BuildContext.Wrap(use, named => isId ? SpecifiedScalars.Id : Named(named.Type), build.Leaves.IsLeaf);
    }

    /// <summary>The type of a class.</summary>
    public NamedType Named(Type type)
    {
        if (build.Leaves.Find(type) is { } leaf)
            return leaf;
        if (!_types.TryGetValue(type, out var made))
            _types[type] = made = Make(type);
        return made;
    }

    /// <summary>The object types that may be known only through an interface or union.</summary>
    public IEnumerable<NamedType> BehindAbstractTypes() => build.Classes
        .Where(type => !type.IsAbstract && (NodeTypes.IsNode(type) || AbstractTypesOf(type).Any()))
        .Select(Named);

    private NamedType Make(Type type)
    {
        if (type.IsDefined(typeof(UnionTypeAttribute)))
        {
            return new UnionType(BuildContext.NameOf(type), () => MembersOf(type).Select(Named))
            {
                Description = build.Descriptions.Of(type),
            };
        }

        if (type.IsDefined(typeof(InterfaceTypeAttribute)))
        {
            return new InterfaceType(BuildContext.NameOf(type), () => Properties(type).Select(MakeAbstractField), () => InterfacesOf(type))
            {
                Description = build.Descriptions.Of(type),
                Metadata = ElementFacts.Metadata(type),
            };
        }

        if (type.IsAbstract || type.IsPrimitive || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            throw new InvalidOperationException($"{type} cannot be an output type: register a scalar, or mark it as interface or union.");
        return new ObjectType(BuildContext.NameOf(type), () => FieldsOf(type), () => InterfacesOf(type))
        {
            Description = build.Descriptions.Of(type),
            RuntimeType = type,
            Metadata = ElementFacts.Metadata(type),
            AppliedDirectives = build.WithCost ? ElementFacts.Directives(type) : [],
        };
    }

    private IEnumerable<Type> MembersOf(Type union) =>
        build.Classes.Where(type => !type.IsAbstract && type.IsAssignableTo(union) && IsObjectClass(type));

    private static IEnumerable<Type> AbstractTypesOf(Type type) => type.GetInterfaces().Append(type.BaseType).OfType<Type>()
        .Where(candidate => candidate.IsDefined(typeof(InterfaceTypeAttribute)) || candidate.IsDefined(typeof(UnionTypeAttribute)));

    private IEnumerable<NamedType> InterfacesOf(Type type)
    {
        if (NodeTypes.IsNode(type))
            yield return build.Nodes.Interface;
        foreach (var candidate in AbstractTypesOf(type).OrderBy(BuildContext.NameOf, StringComparer.Ordinal))
        {
            if (Named(candidate) is InterfaceType @interface)
                yield return @interface;
        }
    }

    private IEnumerable<Field> FieldsOf(Type type)
    {
        if (NodeTypes.IsNode(type))
            yield return (Field)typeof(NodeTypes).GetMethod(nameof(NodeTypes.IdField))!.MakeGenericMethod(type).Invoke(null, null)!;

        foreach (var property in Properties(type))
        {
            if (!NodeTypes.IsNode(type) || NameOf(property) != "id")
                yield return MakeField(property, type);
        }

        foreach (var method in type.GetMethods(PublicInstance).Where(method => method.IsDefined(typeof(FieldAttribute))))
        {
            yield return build.Methods.Make(method, type);
        }

        foreach (var method in build.Classes.Where(owner => Extends(owner, type)).SelectMany(MethodFields.Of))
        {
            yield return build.Methods.Make(method, type);
        }
    }

    private static bool IsObjectClass(Type type) => !type.IsAssignableTo(typeof(FilterDefinition)) && !type.IsAssignableTo(typeof(SortDefinition));

    private static bool Extends(Type owner, Type type) => owner.GetCustomAttributes().Any(attribute =>
        attribute.GetType() is { IsGenericType: true } generic
        && generic.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>)
        && generic.GetGenericArguments()[0] == type);

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(PublicInstance)
        .Where(property => property.CanRead
            && property.GetMethod!.IsPublic
            && property.GetIndexParameters().Length == 0
            && !property.IsDefined(typeof(IgnoreAttribute)))
        .OrderBy(property => Depth(property.DeclaringType!))
        .ThenBy(property => property.MetadataToken);

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.Camel(property.Name);

    private Field MakeAbstractField(PropertyInfo property) => new(NameOf(property), Find(TypeUse.Of(property), property))
    {
        Description = build.Descriptions.Of(property),
        DeprecationReason = ElementFacts.DeprecationReason(property),
        Metadata = ElementFacts.Metadata(property),
    };

    private Field MakeField(PropertyInfo property, Type parentType) => new(NameOf(property), Find(TypeUse.Of(property), property))
    {
        Description = build.Descriptions.Of(property),
        DeprecationReason = ElementFacts.DeprecationReason(property),
        Metadata = ElementFacts.Metadata(property),
        AppliedDirectives = build.WithCost ? ElementFacts.Directives(property) : [],
        Resolver = MakeReader(property, parentType),
    };

    private static ValueResolver MakeReader(PropertyInfo property, Type parentType)
    {
        if (parentType.IsValueType)
            return new PropertyResolver<object?, object?>(property.GetValue);
        var read = property.GetMethod!.CreateDelegate(typeof(Func<,>).MakeGenericType(parentType, property.PropertyType));
        var type = typeof(PropertyResolver<,>).MakeGenericType(parentType, property.PropertyType);
        return (ValueResolver)Activator.CreateInstance(type, read)!;
    }
}
