using System.Diagnostics;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>An extension extends a type that exists and is of its kind.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Type-Extensions.</remarks>
public sealed class PossibleTypeExtensionsRule : ValidationRule
{
    private readonly Dictionary<string, TypeDefinitionNode> _defined = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.ScalarTypeExtension,
        SyntaxKind.ObjectTypeExtension,
        SyntaxKind.InterfaceTypeExtension,
        SyntaxKind.UnionTypeExtension,
        SyntaxKind.EnumTypeExtension,
        SyntaxKind.InputObjectTypeExtension,
    ];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _defined.Clear();
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _defined[type.Name.Value] = type;
            }
        }
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var extension = (TypeExtensionNode)node;
        var name = extension.Name.Value;
        var definition = _defined.GetValueOrDefault(name);
        var existing = definition is null ? context.ExistingSchema?.GetType(name) : null;
        if (definition is null && existing is null)
        {
            var proposal = context.DidYouMean(name, () => KnownNames(context));
            context.Report($"Cannot extend type \"{name}\" because it is not defined.{proposal}", extension.Name);
        }
        else if (KindOf(extension) is var (kind, word)
            && kind != (definition is null ? existing?.Kind : KindOf(definition).Kind))
        {
            context.Report(
                $"Cannot extend non-{word} type \"{name}\".",
                definition is null ? [node] : [definition, node]);
        }
    }

    private static (TypeKind Kind, string Word) KindOf(DefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => (TypeKind.Scalar, "scalar"),
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => (TypeKind.Object, "object"),
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => (TypeKind.Interface, "interface"),
        UnionTypeDefinitionNode or UnionTypeExtensionNode => (TypeKind.Union, "union"),
        EnumTypeDefinitionNode or EnumTypeExtensionNode => (TypeKind.Enum, "enum"),
        InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => (TypeKind.InputObject, "input object"),
        _ => throw new UnreachableException(),
    };

    private IEnumerable<string> KnownNames(ValidationContext context) =>
        _defined.Keys.Concat((context.ExistingSchema?.Types ?? []).Select(type => type.Name));
}
