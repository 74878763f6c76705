using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Introspection;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>
/// Puts a document of the type system and the parts of an existing schema together. Types refer to each other by
/// name until the schema is made: fields are read when it asks for them.
/// </summary>
internal sealed class SchemaAssembly
{
    private static readonly Dictionary<string, NamedType> StandardTypes =
        SpecifiedScalars.All.Concat<NamedType>(IntrospectionTypes.All).ToDictionary(type => type.Name);

    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<TypeDefinitionNode> _typeDefinitions = [];
    private readonly ILookup<string, TypeExtensionNode> _typeExtensions;
    private readonly List<DirectiveDefinitionNode> _directiveDefinitions = [];
    private readonly List<SchemaExtensionNode> _schemaExtensions = [];
    private readonly SchemaDefinitionNode? _schemaDefinition;
    private readonly SdlOptions _options;

    public SchemaAssembly(DocumentNode document, SdlOptions options)
    {
        _options = options;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type:
                    _typeDefinitions.Add(type);
                    break;
                case DirectiveDefinitionNode directive:
                    _directiveDefinitions.Add(directive);
                    break;
                case SchemaDefinitionNode schema:
                    _schemaDefinition = schema;
                    break;
                case SchemaExtensionNode extension:
                    _schemaExtensions.Add(extension);
                    break;
            }
        }

        _typeExtensions = document.Definitions.OfType<TypeExtensionNode>().ToLookup(extension => extension.Name.Value);
    }

    /// <summary>Whether the document adds nothing at all.</summary>
    public bool IsEmpty =>
        _typeDefinitions.Count == 0 && _directiveDefinitions.Count == 0 && _schemaExtensions.Count == 0
        && _schemaDefinition is null && _typeExtensions.Count == 0;

    /// <summary>The parts of a schema with what the document adds.</summary>
    public SchemaParts Extend(SchemaParts existing)
    {
        var rebuilding = new TypeRebuilding(this);
        foreach (var type in existing.Types)
        {
            _types[type.Name] = StandardTypes.ContainsKey(type.Name) ? type : rebuilding.Rebuild(type);
        }

        foreach (var definition in _typeDefinitions)
        {
            var name = definition.Name.Value;
            _types[name] = StandardTypes.GetValueOrDefault(name) ?? SdlTypes.Build(definition, this);
        }

        var parts = existing with
        {
            Query = Replace(existing.Query),
            Mutation = Replace(existing.Mutation),
            Subscription = Replace(existing.Subscription),
            Types = [.. _types.Values],
            Directives =
            [
                .. (existing.Directives ?? []).Select(rebuilding.Rebuild),
                .. _directiveDefinitions.Select(definition => SdlTypes.Build(definition, this)),
            ],
            Description = _schemaDefinition is null ? existing.Description : _schemaDefinition.Description?.Value,
            Definition = _schemaDefinition ?? existing.Definition,
            ExtensionNodes = [.. existing.ExtensionNodes, .. _schemaExtensions],
            AppliedDirectives =
            [
                .. _schemaDefinition is null ? existing.AppliedDirectives : _schemaDefinition.Directives,
                .. _schemaExtensions.SelectMany(extension => extension.Directives),
            ],
        };
        return WithRoots(parts);
    }

    /// <summary>The extensions of a type, in document order.</summary>
    public IReadOnlyList<TypeExtensionNode> ExtensionsOf(string typeName) => [.. _typeExtensions[typeName]];

    /// <summary>What values a scalar of the document takes.</summary>
    public ScalarCoercion? CoercionOf(string scalarName) => _options.Scalars.GetValueOrDefault(scalarName);

    /// <summary>The type a reference of the document means.</summary>
    /// <exception cref="GraphQLException">There is no such type.</exception>
    public GraphQLType Find(TypeNode node) => node switch
    {
        ListTypeNode list => Find(list.Type).List(),
        NonNullTypeNode nonNull => Find(nonNull.Type).NonNull(),
        NamedTypeNode named => Find(named),
        _ => throw new ArgumentException($"No type reference: {node.Kind}.", nameof(node)),
    };

    /// <summary>The type a name of the document means.</summary>
    /// <exception cref="GraphQLException">There is no such type.</exception>
    public NamedType Find(NamedTypeNode node)
    {
        var name = node.Name.Value;
        return StandardTypes.GetValueOrDefault(name)
            ?? _types.GetValueOrDefault(name)
            ?? throw new GraphQLException(LocatedError.At($"Unknown type: \"{name}\".", node));
    }

    /// <summary>The type that takes the place of one of the existing schema.</summary>
    public GraphQLType Replace(GraphQLType type) => type switch
    {
        ListType list => Replace(list.OfType).List(),
        NonNullType nonNull => Replace(nonNull.OfType).NonNull(),
        _ => _types[type.Named.Name],
    };

    private NamedType? Replace(NamedType? type) => type is null ? null : _types[type.Name];

    private SchemaParts WithRoots(SchemaParts parts)
    {
        var definitions = (_schemaDefinition?.OperationTypes ?? [])
            .Concat(_schemaExtensions.SelectMany(extension => extension.OperationTypes));
        foreach (var operationType in definitions)
        {
            var type = Find(operationType.Type);
            parts = operationType.Operation switch
            {
                OperationType.Query => parts with { Query = type },
                OperationType.Mutation => parts with { Mutation = type },
                _ => parts with { Subscription = type },
            };
        }

        return parts;
    }
}
