using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>An operation declares a variable once.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Variable-Uniqueness.</remarks>
public sealed class UniqueVariableNamesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var variables = ((OperationDefinitionNode)node).VariableDefinitions;
        foreach (var names in RepeatedNames.Among(variables, variable => variable.Variable.Name))
        {
            context.Report($"There can be only one variable named \"${names[0].Value}\".", [.. names]);
        }
    }
}
