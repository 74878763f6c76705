using System.Diagnostics;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A type has each field once, its extensions included.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Objects.</remarks>
public sealed class UniqueFieldDefinitionNamesRule : ValidationRule
{
    private readonly Dictionary<(string Type, string Field), NameNode> _known = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.InputObjectTypeDefinition,
        SyntaxKind.InputObjectTypeExtension,
        SyntaxKind.InterfaceTypeDefinition,
        SyntaxKind.InterfaceTypeExtension,
        SyntaxKind.ObjectTypeDefinition,
        SyntaxKind.ObjectTypeExtension,
    ];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _known.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var (typeName, fields) = FieldsOf(node);
        var existing = context.ExistingSchema?.GetType(typeName);
        foreach (var name in fields)
        {
            if (HasField(existing, name.Value))
            {
                context.Report(
                    $"Field \"{typeName}.{name.Value}\" already exists in the schema. "
                    + "It cannot also be defined in this type extension.",
                    name);
            }
            else if (!_known.TryAdd((typeName, name.Value), name))
            {
                context.Report(
                    $"Field \"{typeName}.{name.Value}\" can only be defined once.",
                    _known[(typeName, name.Value)],
                    name);
            }
        }
    }

    private static (string Type, IEnumerable<NameNode> Fields) FieldsOf(SyntaxNode node) => node switch
    {
        ObjectTypeDefinitionNode type => (type.Name.Value, type.Fields.Select(field => field.Name)),
        ObjectTypeExtensionNode type => (type.Name.Value, type.Fields.Select(field => field.Name)),
        InterfaceTypeDefinitionNode type => (type.Name.Value, type.Fields.Select(field => field.Name)),
        InterfaceTypeExtensionNode type => (type.Name.Value, type.Fields.Select(field => field.Name)),
        InputObjectTypeDefinitionNode type => (type.Name.Value, type.Fields.Select(field => field.Name)),
        InputObjectTypeExtensionNode type => (type.Name.Value, type.Fields.Select(field => field.Name)),
        _ => throw new UnreachableException(),
    };

    private static bool HasField(NamedType? type, string name) => type switch
    {
        FieldedType fielded => fielded.Fields.Contains(name),
        InputObjectType input => input.Fields.Contains(name),
        _ => false,
    };
}
