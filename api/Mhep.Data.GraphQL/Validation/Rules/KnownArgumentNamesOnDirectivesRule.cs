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
        if (node.Arguments.IsEmpty || KnownArguments(node.Name.Value, context) is not { } known)
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            var name = argument.Name.Value;
            if (!known.Contains(name))
            {
                var proposal = context.DidYouMean(name, () => known);
                context.Report($"Unknown argument \"{name}\" on directive \"@{node.Name.Value}\".{proposal}", argument);
            }
        }
    }

    private static HashSet<string>? KnownArguments(string directive, ValidationContext context)
    {
        if (context.FindDirectiveDefinition(directive) is { } definition)
        {
            return [.. definition.Arguments.Select(argument => argument.Name.Value)];
        }

        return context.FindDirective(directive) is { } known ? [.. known.Arguments.Select(argument => argument.Name)] : null;
    }
}
