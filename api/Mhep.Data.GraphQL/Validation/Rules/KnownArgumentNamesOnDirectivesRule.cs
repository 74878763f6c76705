using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Arguments given to directives exist.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Argument-Names.</remarks>
public sealed class KnownArgumentNamesOnDirectivesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context) => Check((DirectiveNode)node, context);

    internal static void Check(DirectiveNode node, ValidationContext context)
    {
        var directive = node.Name.Value;
        if (node.Arguments.IsEmpty)
        {
            return;
        }

        if (context.FindDirectiveDefinition(directive) is { } definition)
        {
            var known = definition.Arguments.Select(argument => argument.Name.Value).ToHashSet(StringComparer.Ordinal);
            Check(node, known.Contains, () => known, context);
        }
        else if (context.FindDirective(directive) is { } existing)
        {
            Check(
                node,
                existing.Arguments.Contains,
                () => existing.Arguments.Select(argument => argument.Name),
                context);
        }
    }

    private static void Check(
        DirectiveNode node,
        Func<string, bool> isKnown,
        Func<IEnumerable<string>> known,
        ValidationContext context)
    {
        foreach (var argument in node.Arguments)
        {
            var name = argument.Name.Value;
            if (!isKnown(name))
            {
                var proposal = context.DidYouMean(name, known);
                context.Report($"Unknown argument \"{name}\" on directive \"@{node.Name.Value}\".{proposal}", argument);
            }
        }
    }
}
