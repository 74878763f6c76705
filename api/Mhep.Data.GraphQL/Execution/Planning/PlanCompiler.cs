using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Completion;
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
        var root = compiler.Select(rootType, [operation.SelectionSet]);
        return new OperationPlan { Operation = operation, Root = root, FieldCount = compiler._fieldCount };
    }

    /// <summary>The plan for objects of a type that a field gives.</summary>
    public SelectionPlan Select(ObjectType type, FieldPlace place) =>
        place.Note(Select(type, [.. place.Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()]));

    private SelectionPlan Select(ObjectType type, SelectionSetNode[] sets)
    {
        var key = new SelectionKey(type, sets);
        if (_selections.TryGetValue(key, out var known))
            return known;

        var collector = new FieldCollector(Schema, _document, _variables, type);
        try
        {
            foreach (var set in sets)
            {
                collector.Collect(set);
            }
        }
        catch (GraphQLException fault)
        {
            return _selections[key] = new SelectionPlan(type) { Fault = fault };
        }

        var plan = new SelectionPlan(type);
        var fields = new List<PlannedField>();
        foreach (var (responseName, nodes) in collector.Fields)
        {
            if (FindField(type, nodes[0].Name.Value) is { } field)
                fields.Add(PlanField(new FieldPlace(NextId(), type, field, responseName, nodes)));
        }

        plan.Complete([.. fields]);
        return _selections[key] = plan;
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
        ListType list => new ListShape(place, type.IsNonNull, Shape(list.OfType, place)),
        ObjectType objectType => new ObjectShape(place, type.IsNonNull, Select(objectType, place)),
        InterfaceType or UnionType => AbstractShape.Make(place, type.IsNonNull, type.Named, this),
        _ => new LeafShape(place, type.IsNonNull, type.Named),
    };

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

    private readonly struct SelectionKey(ObjectType type, SelectionSetNode[] sets) : IEquatable<SelectionKey>
    {
        private readonly ObjectType _type = type;
        private readonly SelectionSetNode[] _sets = sets;

        public bool Equals(SelectionKey other) =>
            ReferenceEquals(_type, other._type) && _sets.AsSpan().SequenceEqual(other._sets);

        public override bool Equals(object? obj) => obj is SelectionKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_type);
            foreach (var set in _sets)
            {
                hash.Add(set);
            }

            return hash.ToHashCode();
        }
    }
}
