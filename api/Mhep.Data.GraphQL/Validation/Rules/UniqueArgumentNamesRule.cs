using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A field or directive is given an argument once.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Argument-Uniqueness.</remarks>
public sealed class UniqueArgumentNamesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Field, SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var arguments = node is FieldNode field ? field.Arguments : ((DirectiveNode)node).Arguments;
        foreach (var names in RepeatedNames.Among(arguments, argument => argument.Name))
        {
            context.Report($"There can be only one argument named \"{names[0].Value}\".", [.. names]);
        }
    }
}
