using System.Reflection;
using Mhep.Data.GraphQL.CodeFirst.Building;
using Mhep.Data.GraphQL.CodeFirst.Scalars;
using Mhep.Data.GraphQL.Execution.Cost;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>
/// Makes a schema from classes: register them, then build. What a registered class refers to need not be registered
/// itself, only what is found through an interface or union. The order of types and fields is the same at every run.
/// </summary>
public sealed class CodeFirstSchema
{
    private static readonly Type[] Markers =
    [
        typeof(QueryTypeAttribute), typeof(MutationTypeAttribute), typeof(SubscriptionTypeAttribute), typeof(NodeAttribute),
        typeof(InterfaceTypeAttribute), typeof(UnionTypeAttribute), typeof(ObjectTypeAttribute), typeof(ObjectTypeAttribute<>),
    ];

    private readonly HashSet<Type> _classes = [];
    private readonly Dictionary<Type, ScalarType> _scalars = new(CodeFirstScalars.ByRuntimeType);

    /// <summary>Whether the schema declares what fields and arguments cost. Default true.</summary>
    public bool WithCost { get; init; } = true;

    /// <summary>
    /// Whether <c>@deprecated</c> has the locations of the draft after September 2025, so that tools which know it find nothing
    /// missing. Default false.
    /// </summary>
    public bool WithDraftLocations { get; init; }

    /// <summary>Whether the schema has <c>@defer</c> and <c>@stream</c>. Default false.</summary>
    public bool WithIncrementalDelivery { get; init; }

    /// <summary>Markdown for the readers of the schema, or null.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Registers a class: one with root fields or fields of another type, a filter, a sort, or an object type that is
    /// found through an interface or union.
    /// </summary>
    public CodeFirstSchema AddType(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        _classes.Add(type);
        return this;
    }

    /// <summary>Registers a class; see <see cref="AddType(Type)"/>. Static classes go through that one.</summary>
    public CodeFirstSchema AddType<T>() => AddType(typeof(T));

    /// <summary>
    /// Registers every class of an assembly that carries one of the attributes, is a filter or sort, or implements an
    /// interface that is marked as interface or union.
    /// </summary>
    public CodeFirstSchema AddTypesFrom(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetTypes().Where(IsOurs))
        {
            _classes.Add(type);
        }

        return this;
    }

    /// <summary>Lets a scalar stand for a .NET type, in place of what would stand for it otherwise.</summary>
    /// <typeparam name="T">The .NET type.</typeparam>
    /// <param name="scalar">The scalar; its coercion should write <typeparamref name="T"/> (see <see cref="ScalarText{T}"/>).</param>
    public CodeFirstSchema AddScalar<T>(ScalarType scalar)
    {
        _scalars[typeof(T)] = scalar;
        return this;
    }

    /// <summary>Makes the schema.</summary>
    /// <exception cref="InvalidOperationException">A class does not fit the rules; the message says which and how.</exception>
    public Schema Build()
    {
        var classes = _classes.OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        var build = new BuildContext(classes, _scalars, WithCost);
        var nodeFields = build.Nodes.RootFields();
        return SchemaValidator.AssertValid(new Schema(new SchemaParts
        {
            Description = Description,
            Query = Root<QueryTypeAttribute>("Query", build, method => build.Methods.Make(method, typeof(object)), nodeFields),
            Mutation = Root<MutationTypeAttribute>("Mutation", build, build.Mutations.Make, []),
            Subscription = Root<SubscriptionTypeAttribute>("Subscription", build, build.Methods.MakeSubscription, []),
            Types = [.. build.Outputs.BehindAbstractTypes()],
            Directives = Directives(),
        }));
    }

    private List<Directive> Directives()
    {
        var directives = SpecifiedDirectives.All
            .Select(directive => WithDraftLocations && directive == SpecifiedDirectives.Deprecated ? SpecifiedDirectives.DraftDeprecated : directive)
            .ToList();
        if (WithIncrementalDelivery)
            directives.AddRange([SpecifiedDirectives.Defer, SpecifiedDirectives.Stream]);
        if (WithCost)
            directives.AddRange([CostDirectives.Cost, CostDirectives.ListSize]);
        return directives;
    }

    private static ObjectType? Root<TAttribute>(
        string name,
        BuildContext build,
        Func<MethodInfo, Field> make,
        IReadOnlyList<Field> first)
        where TAttribute : Attribute
    {
        var methods = build.Classes.Where(type => type.IsDefined(typeof(TAttribute))).SelectMany(MethodFields.Of).ToList();
        return methods.Count + first.Count == 0 ? null : new ObjectType(name, () => [.. first, .. methods.Select(make)]);
    }

    private static bool IsOurs(Type type)
    {
        if (type.IsGenericTypeDefinition)
            return false;
        if (type.IsAssignableTo(typeof(FilterDefinition)) || type.IsAssignableTo(typeof(SortDefinition)))
            return !type.IsAbstract;
        return type.GetCustomAttributes(inherit: false).Any(IsMarker)
            || (!type.IsAbstract && type.GetInterfaces().Append(type.BaseType).OfType<Type>()
                .Any(parent => parent.IsDefined(typeof(InterfaceTypeAttribute)) || parent.IsDefined(typeof(UnionTypeAttribute))));
    }

    private static bool IsMarker(object attribute)
    {
        var type = attribute.GetType();
        return Markers.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
