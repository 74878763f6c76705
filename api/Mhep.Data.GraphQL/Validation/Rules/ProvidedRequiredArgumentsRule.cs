using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Required arguments of fields and directives are given.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Required-Arguments.</remarks>
public sealed class ProvidedRequiredArgumentsRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.Field, SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context)
    {
        if (node is DirectiveNode directive)
        {
            ProvidedRequiredArgumentsOnDirectivesRule.Check(directive, context);
            return;
        }

        if (context.Types.Field is not { } definition)
        {
            return;
        }

        var field = (FieldNode)node;
        for (var i = 0; i < definition.Arguments.Count; i++)
        {
            var argument = definition.Arguments[i];
            if (argument.IsRequired && !ProvidedRequiredArgumentsOnDirectivesRule.IsGiven(field.Arguments, argument.Name))
            {
                context.Report(
                    $"Field \"{definition.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" "
                    + "is required, but it was not provided.",
                    field);
            }
        }
    }
}
