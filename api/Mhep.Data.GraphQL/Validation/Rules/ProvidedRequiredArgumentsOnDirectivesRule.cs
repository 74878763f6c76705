using System.Collections.Immutable;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Required arguments of directives are given.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Required-Arguments.</remarks>
public sealed class ProvidedRequiredArgumentsOnDirectivesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context) => Check((DirectiveNode)node, context);

    internal static void Check(DirectiveNode node, ValidationContext context)
    {
        if (context.FindDirectiveDefinition(node.Name.Value) is { } definition)
        {
            foreach (var argument in definition.Arguments)
            {
                Check(argument is { Type: NonNullTypeNode, DefaultValue: null }, argument.Name.Value, argument.Type, node, context);
            }
        }
        else if (context.FindDirective(node.Name.Value) is { } directive)
        {
            for (var i = 0; i < directive.Arguments.Count; i++)
            {
                var argument = directive.Arguments[i];
                Check(argument.IsRequired, argument.Name, argument.Type, node, context);
            }
        }
    }

    /// <summary>Whether an argument is among those given.</summary>
    internal static bool IsGiven(ImmutableArray<ArgumentNode> given, string name)
    {
        foreach (var argument in given)
        {
            if (argument.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(bool isRequired, string argument, object type, DirectiveNode node, ValidationContext context)
    {
        if (isRequired && !IsGiven(node.Arguments, argument))
        {
            context.Report(
                $"Directive \"@{node.Name.Value}\" argument \"{argument}\" of type \"{type}\" is required, "
                + "but it was not provided.",
                node);
        }
    }
}
