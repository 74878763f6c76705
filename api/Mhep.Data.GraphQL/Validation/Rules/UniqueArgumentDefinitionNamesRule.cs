using System.Collections.Immutable;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A field or directive defines each argument once.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Objects.</remarks>
public sealed class UniqueArgumentDefinitionNamesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.DirectiveDefinition,
        SyntaxKind.InterfaceTypeDefinition,
        SyntaxKind.InterfaceTypeExtension,
        SyntaxKind.ObjectTypeDefinition,
        SyntaxKind.ObjectTypeExtension,
    ];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        switch (node)
        {
            case DirectiveDefinitionNode directive:
                Check($"@{directive.Name.Value}", directive.Arguments, context);
                break;
            case ObjectTypeDefinitionNode type:
                CheckFields(type.Name, type.Fields, context);
                break;
            case ObjectTypeExtensionNode type:
                CheckFields(type.Name, type.Fields, context);
                break;
            case InterfaceTypeDefinitionNode type:
                CheckFields(type.Name, type.Fields, context);
                break;
            case InterfaceTypeExtensionNode type:
                CheckFields(type.Name, type.Fields, context);
                break;
        }
    }

    private static void CheckFields(
        NameNode type,
        ImmutableArray<FieldDefinitionNode> fields,
        ValidationContext context)
    {
        foreach (var field in fields)
        {
            Check($"{type.Value}.{field.Name.Value}", field.Arguments, context);
        }
    }

    private static void Check(
        string owner,
        ImmutableArray<InputValueDefinitionNode> arguments,
        ValidationContext context)
    {
        foreach (var names in RepeatedNames.Among(arguments, argument => argument.Name))
        {
            context.Report($"Argument \"{owner}({names[0].Value}:)\" can only be defined once.", [.. names]);
        }
    }
}
