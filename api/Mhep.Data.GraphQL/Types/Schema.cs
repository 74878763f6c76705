using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types;

/// <summary>
/// What a server can be asked: root types, every type reachable from them, and directives. Immutable, and safe to use
/// from several threads. Being made does not mean being valid.
/// </summary>
public sealed class Schema : ISchemaElement
{
    private readonly Dictionary<string, NamedType> _typesByName;
    private readonly Dictionary<string, Implementations> _implementations;
    private readonly Dictionary<string, Directive> _directivesByName = new(StringComparer.Ordinal);

    /// <summary>Makes a schema, completing every type it reaches.</summary>
    /// <param name="definition">What the schema is made of.</param>
    /// <exception cref="GraphQLException">Two different types have one name.</exception>
    public Schema(SchemaParts definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Query = definition.Query;
        Mutation = definition.Mutation;
        Subscription = definition.Subscription;
        Description = definition.Description;
        Definition = definition.Definition;
        ExtensionNodes = definition.ExtensionNodes;
        AppliedDirectives = definition.AppliedDirectives;
        Metadata = definition.Metadata;
        Directives = definition.Directives ?? SpecifiedDirectives.All;
        foreach (var directive in Directives)
        {
            _directivesByName.TryAdd(directive.Name, directive);
        }

        Types = ReferencedTypes.Collect(definition, Directives);
        _typesByName = IndexByName(Types);
        _implementations = FindImplementations(Types);
    }

    /// <summary>The schema has no name of its own; the word the language uses for it.</summary>
    public string Name => "schema";

    /// <inheritdoc/>
    public string? Description { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Metadata { get; }

    /// <summary>The root type of queries as declared; in an invalid schema it may be missing or no object type.</summary>
    public NamedType? Query { get; }

    /// <summary>The root type of mutations as declared; null where there are none.</summary>
    public NamedType? Mutation { get; }

    /// <summary>The root type of subscriptions as declared; null where there are none.</summary>
    public NamedType? Subscription { get; }

    /// <summary>The root type of queries.</summary>
    public ObjectType? QueryType => Query as ObjectType;

    /// <summary>The root type of mutations.</summary>
    public ObjectType? MutationType => Mutation as ObjectType;

    /// <summary>The root type of subscriptions.</summary>
    public ObjectType? SubscriptionType => Subscription as ObjectType;

    /// <summary>Every type, those of introspection included, in the order introspection lists them.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>Every directive, in the order introspection lists them.</summary>
    public IReadOnlyList<Directive> Directives { get; }

    /// <summary>The schema definition it was read from; null where there was none.</summary>
    public SchemaDefinitionNode? Definition { get; }

    /// <summary>The schema extensions it was read from; empty when there are none.</summary>
    public IReadOnlyList<SchemaExtensionNode> ExtensionNodes { get; }

    /// <summary>The root type of a kind of operation, or null.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Mutation => MutationType,
        OperationType.Subscription => SubscriptionType,
        _ => QueryType,
    };

    /// <summary>The type of a name, or null.</summary>
    public NamedType? GetType(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>The type of a name, when it is of a kind.</summary>
    /// <typeparam name="T">The kind, such as <see cref="ObjectType"/>.</typeparam>
    public T? GetType<T>(string name)
        where T : NamedType => GetType(name) as T;

    /// <summary>The directive of a name (without <c>@</c>), or null.</summary>
    public Directive? GetDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>The object types that a value of an abstract type may have.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType abstractType) => abstractType switch
    {
        UnionType union => union.Types,
        InterfaceType @interface => GetImplementations(@interface).Objects,
        _ => [],
    };

    /// <summary>What implements an interface.</summary>
    public Implementations GetImplementations(InterfaceType interfaceType)
    {
        ArgumentNullException.ThrowIfNull(interfaceType);
        return _implementations.GetValueOrDefault(interfaceType.Name, Implementations.None);
    }

    /// <summary>Whether a type is a member of a union, or implements an interface.</summary>
    public bool IsSubType(NamedType abstractType, NamedType maybeSubType) => abstractType switch
    {
        UnionType union => maybeSubType is ObjectType member && union.Types.Contains(member),
        InterfaceType @interface => maybeSubType is FieldedType fielded && GetImplementations(@interface).Contains(fielded),
        _ => false,
    };

    private static Dictionary<string, NamedType> IndexByName(IReadOnlyList<NamedType> types)
    {
        var byName = new Dictionary<string, NamedType>(types.Count, StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (!byName.TryAdd(type.Name, type))
            {
                throw new GraphQLException(
                    $"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".");
            }
        }

        return byName;
    }

    private static Dictionary<string, Implementations> FindImplementations(IReadOnlyList<NamedType> types)
    {
        var found = new Dictionary<string, (List<ObjectType> Objects, List<InterfaceType> Interfaces)>(StringComparer.Ordinal);
        foreach (var type in types.OfType<FieldedType>())
        {
            foreach (var name in type.Interfaces.Select(@interface => @interface.Name))
            {
                if (!found.TryGetValue(name, out var lists))
                {
                    found[name] = lists = ([], []);
                }

                if (type is ObjectType objectType)
                    lists.Objects.Add(objectType);
                else if (type is InterfaceType interfaceType)
                    lists.Interfaces.Add(interfaceType);
            }
        }

        return found.ToDictionary(
            pair => pair.Key,
            pair => new Implementations(pair.Value.Objects, pair.Value.Interfaces),
            StringComparer.Ordinal);
    }
}
