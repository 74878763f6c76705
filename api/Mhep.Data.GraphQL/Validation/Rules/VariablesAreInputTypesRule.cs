using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Variables are of types that can be handed in.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types.</remarks>
public sealed class VariablesAreInputTypesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.VariableDefinition];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var variable = (VariableDefinitionNode)node;
        if (TypeReference.Find(context.Schema, variable.Type) is { IsInputType: false })
        {
            context.Report(
                $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".",
                variable.Type);
        }
    }
}
