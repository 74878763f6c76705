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
        foreach (var (argument, type) in RequiredArguments(node.Name.Value, context))
        {
            if (!node.Arguments.Any(given => given.Name.Value == argument))
            {
                context.Report(
                    $"Directive \"@{node.Name.Value}\" argument \"{argument}\" of type \"{type}\" is required, "
                    + "but it was not provided.",
                    node);
            }
        }
    }

    private static IEnumerable<(string Argument, string Type)> RequiredArguments(string directive, ValidationContext context)
    {
        if (context.FindDirectiveDefinition(directive) is { } definition)
        {
            return definition.Arguments
                .Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                .Select(argument => (argument.Name.Value, argument.Type.ToString()));
        }

        return context.FindDirective(directive) is { } known
            ? known.Arguments.Where(argument => argument.IsRequired).Select(argument => (argument.Name, argument.Type.ToString()))
            : [];
    }
}
