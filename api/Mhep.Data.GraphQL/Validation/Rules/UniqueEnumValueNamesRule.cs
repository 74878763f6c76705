using System.Diagnostics;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>An enum type has each value once, its extensions included.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Enums.</remarks>
public sealed class UniqueEnumValueNamesRule : ValidationRule
{
    private readonly Dictionary<(string Type, string Value), NameNode> _known = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.EnumTypeDefinition,
        SyntaxKind.EnumTypeExtension,
    ];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _known.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var (typeName, values) = node switch
        {
            EnumTypeDefinitionNode definition => (definition.Name.Value, definition.Values),
            EnumTypeExtensionNode extension => (extension.Name.Value, extension.Values),
            _ => throw new UnreachableException(),
        };
        var existing = context.ExistingSchema?.GetType<EnumType>(typeName);
        foreach (var name in values.Select(value => value.Name))
        {
            if (existing?.Values.Contains(name.Value) is true)
            {
                context.Report(
                    $"Enum value \"{typeName}.{name.Value}\" already exists in the schema. "
                    + "It cannot also be defined in this type extension.",
                    name);
            }
            else if (!_known.TryAdd((typeName, name.Value), name))
            {
                context.Report(
                    $"Enum value \"{typeName}.{name.Value}\" can only be defined once.",
                    _known[(typeName, name.Value)],
                    name);
            }
        }
    }
}
