using Mhep.Data.GraphQL.CodeFirst.Filtering;
using Mhep.Data.GraphQL.CodeFirst.Sorting;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>The input types of <c>where</c> and <c>order</c>, with HotChocolate's names and operations.</summary>
internal sealed class FilterInputTypes(BuildContext build)
{
    private static readonly string[] ComparableOperations = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    private static readonly string[] TextOperations =
        ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private readonly Dictionary<string, InputObjectType> _types = new(StringComparer.Ordinal);

    /// <summary>The directions of a sort.</summary>
    public EnumType SortEnum { get; } = new(
        "SortEnumType",
        [new EnumValue("ASC", SortDirection.Ascending), new EnumValue("DESC", SortDirection.Descending)]);

    /// <summary>The argument <c>where</c> for items of a type.</summary>
    public Argument Where(Type itemType, string name = "where") => new(name, Filter(itemType))
    {
        AppliedDirectives = build.WithCost ? [ElementFacts.Cost(10)] : [],
    };

    /// <summary>The argument <c>order</c> for items of a type.</summary>
    public Argument Order(Type itemType) => new("order", Sort(itemType).NonNull().List())
    {
        AppliedDirectives = build.WithCost ? [ElementFacts.Cost(10)] : [],
    };

    private InputObjectType Filter(Type itemType)
    {
        if (!build.FilterDefinitions.TryGetValue(itemType, out var definition))
            throw new InvalidOperationException($"No FilterDefinition<{itemType.Name}> is registered.");
        var name = $"{BuildContext.NameOf(itemType)}FilterInput";
        return Once(name, self => [.. Combinators(self), .. definition.DeclaredFields.Select(MakeField)]);
    }

    private InputObjectType Sort(Type itemType)
    {
        if (!build.SortDefinitions.TryGetValue(itemType, out var definition))
            throw new InvalidOperationException($"No SortDefinition<{itemType.Name}> is registered.");
        return Once($"{BuildContext.NameOf(itemType)}SortInput", _ => definition.DeclaredFields.Select(field =>
            build.SortDefinitions.ContainsKey(field.ValueType)
                ? new InputField(field.Name, Sort(field.ValueType))
                : Operation(field.Name, SortEnum, 10)));
    }

    private InputField MakeField(FilterField field) => new(
        field.Name,
        field.IsId ? Operations(SpecifiedScalars.Id) : TypeOf(field.ValueType));

    private InputObjectType TypeOf(Type valueType)
    {
        var inner = Nullable.GetUnderlyingType(valueType) ?? valueType;
        if (build.FilterDefinitions.ContainsKey(inner))
            return Filter(inner);
        if (build.Leaves.Find(inner) is { } leaf)
            return Operations(leaf);
        if (FilterKind.ItemTypeOf(inner) is { } itemType)
            return List(itemType);
        throw new InvalidOperationException($"{valueType} cannot be filtered by: register a scalar or a filter for it.");
    }

    private InputObjectType List(Type itemType)
    {
        var item = TypeOf(itemType);
        var name = build.Leaves.IsLeaf(itemType) ? $"List{item.Name}" : $"ListFilterInputTypeOf{item.Name}";
        return Once(name, _ =>
        [
            new InputField("all", item),
            new InputField("none", item),
            new InputField("some", item),
            new InputField("any", SpecifiedScalars.Boolean),
        ]);
    }

    private InputObjectType Operations(NamedType leaf) => Once($"{(leaf.Name == "ID" ? "Id" : leaf.Name)}OperationFilterInput", self => leaf switch
    {
        { Name: "Boolean" } => Pair(leaf),
        { Name: "String" } => [.. Combinators(self), .. Pair(leaf), .. Sets(leaf), .. Each(TextOperations, leaf, 20)],
        { Name: "ID" } => [.. Pair(leaf), .. Sets(leaf)],
        EnumType => [.. Pair(leaf), .. Sets(leaf.NonNull())],
        _ => [.. Pair(leaf), .. Sets(leaf), .. Each(ComparableOperations, leaf, 10)],
    });

    private static InputField[] Combinators(InputObjectType self) =>
        [new("and", self.NonNull().List()), new("or", self.NonNull().List())];

    private InputField[] Pair(NamedType leaf) => [Operation("eq", leaf, 10), Operation("neq", leaf, 10)];

    private InputField[] Sets(GraphQLType item) => [Operation("in", item.List(), 10), Operation("nin", item.List(), 10)];

    private IEnumerable<InputField> Each(string[] operations, NamedType leaf, double weight) =>
        operations.Select(operation => Operation(operation, leaf, weight));

    private InputField Operation(string name, GraphQLType type, double weight) => new(name, type)
    {
        AppliedDirectives = build.WithCost ? [ElementFacts.Cost(weight)] : [],
    };

    private InputObjectType Once(string name, Func<InputObjectType, IEnumerable<InputField>> fields)
    {
        if (_types.TryGetValue(name, out var known))
            return known;
        InputObjectType? made = null;
        made = new InputObjectType(name, () => fields(made!));
        return _types[name] = made;
    }
}
