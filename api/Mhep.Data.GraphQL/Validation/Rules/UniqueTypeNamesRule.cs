using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Types have different names.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
public sealed class UniqueTypeNamesRule : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.ScalarTypeDefinition,
        SyntaxKind.ObjectTypeDefinition,
        SyntaxKind.InterfaceTypeDefinition,
        SyntaxKind.UnionTypeDefinition,
        SyntaxKind.EnumTypeDefinition,
        SyntaxKind.InputObjectTypeDefinition,
    ];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _known.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var name = ((TypeDefinitionNode)node).Name;
        if (context.ExistingSchema?.GetType(name.Value) is not null)
        {
            context.Report(
                $"Type \"{name.Value}\" already exists in the schema. "
                + "It cannot also be defined in this type definition.",
                name);
        }
        else if (!_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one type named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
