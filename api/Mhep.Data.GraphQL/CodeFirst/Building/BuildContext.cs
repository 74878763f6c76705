using System.Reflection;
using Mhep.Data.GraphQL.CodeFirst.Filtering;
using Mhep.Data.GraphQL.CodeFirst.Inputs;
using Mhep.Data.GraphQL.CodeFirst.Sorting;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>What all parts of the building share: what was registered, and the parts themselves.</summary>
internal sealed class BuildContext
{
    public BuildContext(
        IReadOnlyList<Type> classes,
        IReadOnlyDictionary<Type, ScalarType> scalars,
        bool withCost)
    {
        Classes = classes;
        Scalars = scalars;
        WithCost = withCost;
        FilterDefinitions = Instances<FilterDefinition>().ToDictionary(definition => definition.ItemType);
        SortDefinitions = Instances<SortDefinition>().ToDictionary(definition => definition.ItemType);
        Filters = new FilterCompiler(FilterDefinitions);
        Sorts = new SortCompiler(SortDefinitions);
        Nodes = new NodeTypes(this);
        Leaves = new LeafTypes(this);
        Inputs = new InputTypes(this);
        FilterInputs = new FilterInputTypes(this);
        Outputs = new OutputTypes(this);
        Methods = new MethodFields(this);
        Connections = new ConnectionTypes(this);
        Mutations = new MutationFields(this);
    }

    /// <summary>Registered classes in a fixed order.</summary>
    public IReadOnlyList<Type> Classes { get; }

    public IReadOnlyDictionary<Type, ScalarType> Scalars { get; }

    /// <summary>Whether fields and arguments declare their cost.</summary>
    public bool WithCost { get; }

    public IReadOnlyDictionary<Type, FilterDefinition> FilterDefinitions { get; }

    public IReadOnlyDictionary<Type, SortDefinition> SortDefinitions { get; }

    public FilterCompiler Filters { get; }

    public SortCompiler Sorts { get; }

    public InputBinder Binder { get; } = new();

    public XmlDescriptions Descriptions { get; } = new();

    public NodeTypes Nodes { get; }

    public LeafTypes Leaves { get; }

    public InputTypes Inputs { get; }

    public FilterInputTypes FilterInputs { get; }

    public OutputTypes Outputs { get; }

    public MethodFields Methods { get; }

    public ConnectionTypes Connections { get; }

    public MutationFields Mutations { get; }

    /// <summary>Name of the object, interface, enum or input type made from a class, without suffixes.</summary>
    public static string NameOf(Type type)
    {
        if (type.GetCustomAttribute<NameAttribute>()?.Name is { } named)
            return named;
        var name = type.GetCustomAttribute<ObjectTypeAttribute>()?.Name
            ?? type.GetCustomAttribute<InterfaceTypeAttribute>()?.Name
            ?? type.GetCustomAttribute<UnionTypeAttribute>()?.Name;
        if (name is not null)
            return name;
        return type.IsInterface && type.Name is ['I', var second, ..] && char.IsUpper(second) ? type.Name[1..] : type.Name;
    }

    /// <summary>The type as a GraphQL type: wrapped as list and non-null where it is used so.</summary>
    public static GraphQLType Wrap(TypeUse use, Func<TypeUse, NamedType> name, Func<Type, bool> isNamed)
    {
        var type = !isNamed(use.Type) && use.Item is { } item ? Wrap(item, name, isNamed).List() : (GraphQLType)name(use);
        return use.IsNullable ? type : type.NonNull();
    }

    private IEnumerable<T> Instances<T>() => Classes
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
        .Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);
}
