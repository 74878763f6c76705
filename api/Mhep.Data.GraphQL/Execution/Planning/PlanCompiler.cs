using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Execution.Introspection;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Introspection;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>Makes the plan of an operation: for each object type at each place, which fields are selected and how they are found.</summary>
internal sealed class PlanCompiler
{
    private readonly DocumentIndex _document;
    private readonly VariableValues _variables;
    private readonly ExecutorOptions _options;
    private readonly Dictionary<SelectionKey, SelectionPlan> _selections = [];
    private int _fieldCount;

    private PlanCompiler(Schema schema, DocumentIndex document, VariableValues variables, ExecutorOptions options)
    {
        Schema = schema;
        _document = document;
        _variables = variables;
        _options = options;
    }

    public Schema Schema { get; }

    /// <summary>Compiles an operation.</summary>
    /// <exception cref="GraphQLException">The schema has no such operations, or the plan would be too large.</exception>
    public static OperationPlan Compile(
        Schema schema,
        DocumentIndex document,
        OperationDefinitionNode operation,
        VariableValues variables,
        ExecutorOptions options)
    {
        var rootType = schema.GetRootType(operation.Operation) ?? throw new GraphQLException(LocatedError.At(
            $"Schema is not configured to execute {operation.Operation.Keyword()} operation.",
            operation));
        var compiler = new PlanCompiler(schema, document, variables, options);
        var root = compiler.Select(rootType, [(operation.SelectionSet, null)], DeferUsageSet.Empty);
        return new OperationPlan { Operation = operation, Root = root, FieldCount = compiler._fieldCount };
    }

    /// <summary>The plan for objects of a type that a field gives.</summary>
    public SelectionPlan Select(ObjectType type, FieldPlace place) => place.Note(Select(
        type,
        [
            .. place.Selected
                .Where(selected => selected.Node.SelectionSet is not null)
                .Select(selected => (selected.Node.SelectionSet!, selected.Usage)),
        ],
        place.Inside));

    private SelectionPlan Select(ObjectType type, (SelectionSetNode Set, DeferUsage? Usage)[] sets, DeferUsageSet inside)
    {
        var key = new SelectionKey(type, sets, inside);
        if (_selections.TryGetValue(key, out var known))
            return known;

        var collector = new FieldCollector(Schema, _document, _variables, type, _options.EnableIncrementalDelivery);
        try
        {
            foreach (var (set, usage) in sets)
            {
                collector.Collect(set, usage);
            }
        }
        catch (GraphQLException fault)
        {
            return _selections[key] = new SelectionPlan(type) { Fault = fault };
        }

        var plan = MakePlan(type, collector, inside);
        return _selections[key] = plan;
    }

    /// <summary>Divides the fields into those that come with their object and those that come later, by what they come with.</summary>
    private SelectionPlan MakePlan(ObjectType type, FieldCollector collector, DeferUsageSet inside)
    {
        var now = new List<PlannedField>();
        var later = new List<(DeferUsageSet Usages, List<PlannedField> Fields)>();
        foreach (var (responseName, selected) in collector.Fields)
        {
            if (FindField(type, selected[0].Node.Name.Value) is not { } field)
                continue;
            var usages = _options.EnableIncrementalDelivery ? DeferUsageSet.Of(selected.Select(one => one.Usage)) : inside;
            var planned = PlanField(new FieldPlace(NextId(), type, field, responseName, selected, usages)
            {
                Stream = _options.EnableIncrementalDelivery && field.Type.NullableType is ListType
                    ? StreamUsage.Find(selected[0].Node, _variables)
                    : null,
            });
            if (usages.Equals(inside))
                now.Add(planned);
            else if (later.Find(group => group.Usages.Equals(usages)) is { Fields: { } fields })
                fields.Add(planned);
            else
                later.Add((usages, [planned]));
        }

        var plan = new SelectionPlan(type)
        {
            NewUsages = collector.NewUsages,
            Deferred = [.. later.Select(group => new DeferredSelection(group.Usages, Completed(type, group.Fields)))],
        };
        plan.Complete([.. now]);
        return plan;
    }

    private static SelectionPlan Completed(ObjectType type, List<PlannedField> fields)
    {
        var plan = new SelectionPlan(type);
        plan.Complete([.. fields]);
        return plan;
    }

    private PlannedField PlanField(FieldPlace place)
    {
        if (place.Field == IntrospectionTypes.TypeNameMetaField)
            return new TypeNameField(place);
        var resolver = (place.Field.Resolver as ValueResolver)
            ?? IntrospectionResolvers.Find(place.ParentType, place.Field)
            ?? _options.DefaultResolver
            ?? new DefaultResolver(place.Field.Name);
        return resolver.Plan(place, this);
    }

    /// <summary>How values of a field's type are completed: lists unwrapped, objects planned for each type they may have.</summary>
    public OutputShape Shape(GraphQLType type, FieldPlace place) => type.NullableType switch
    {
        ListType list => MakeList(list, type.IsNonNull, place),
        ObjectType objectType => new ObjectShape(place, type.IsNonNull, Select(objectType, place)),
        InterfaceType or UnionType => AbstractShape.Make(place, type.IsNonNull, type.Named, this),
        _ => new LeafShape(place, type.IsNonNull, type.Named),
    };

    private ListShape MakeList(ListType list, bool isNonNull, FieldPlace place)
    {
        // Only the outermost list is streamed; the shape of its items is made from a place without the stream.
        if (place.Stream is null)
            return new ListShape(place, isNonNull, Shape(list.OfType, place));
        var streamed = place.ForStreamedItems();
        return new ListShape(place, isNonNull, Shape(list.OfType, place.WithoutStream()))
        {
            Stream = place.Stream,
            StreamedItem = Shape(list.OfType, streamed),
        };
    }

    private Field? FindField(ObjectType type, string name) => name switch
    {
        "__typename" => IntrospectionTypes.TypeNameMetaField,
        "__schema" when type == Schema.QueryType => IntrospectionTypes.SchemaMetaField,
        "__type" when type == Schema.QueryType => IntrospectionTypes.TypeMetaField,
        _ => type.Fields[name],
    };

    private int NextId()
    {
        // A field of an interface is planned for each type behind it, and so on downwards: bounded, whatever the document.
        if (_fieldCount == _options.MaxPlannedFields)
            throw new GraphQLException("The operation selects too many fields over too many types.");
        return _fieldCount++;
    }
}
