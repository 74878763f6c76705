using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Every variable an operation declares is used, by itself or by its fragments.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-All-Variables-Used.</remarks>
public sealed class NoUnusedVariablesRule : ValidationRule
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.VariableDefinitions.IsEmpty)
        {
            return;
        }

        _used.Clear();
        foreach (var usage in context.Fragments.VariablesUsedBy(operation))
        {
            _used.Add(usage.Node.Name.Value);
        }

        foreach (var variable in operation.VariableDefinitions)
        {
            if (!_used.Contains(variable.Variable.Name.Value))
            {
                var where = operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"";
                context.Report($"Variable \"${variable.Variable.Name.Value}\" is never used{where}.", variable);
            }
        }
    }
}
