using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Given arguments exist on their field or directive.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Argument-Names.</remarks>
public sealed class KnownArgumentNamesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Argument, SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (node is DirectiveNode directive)
        {
            KnownArgumentNamesOnDirectivesRule.Check(directive, context);
            return;
        }

        // Inside a directive the field is not the one the argument belongs to.
        if (context.Ancestor(1) is FieldNode
            && context.Types is { Argument: null, Field: { } field, ParentType: { } parentType })
        {
            Report((ArgumentNode)node, field, parentType, context);
        }
    }

    private static void Report(ArgumentNode node, Field field, NamedType parentType, ValidationContext context)
    {
        var name = node.Name.Value;
        var proposal = context.DidYouMean(name, () => field.Arguments.Select(argument => argument.Name));
        context.Report($"Unknown argument \"{name}\" on field \"{parentType.Name}.{field.Name}\".{proposal}", node);
    }
}
