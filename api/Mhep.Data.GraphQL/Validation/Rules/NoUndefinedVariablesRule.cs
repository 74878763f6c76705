using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Every variable an operation uses is declared by it.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined.</remarks>
public sealed class NoUndefinedVariablesRule : ValidationRule
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context)
    {
        var operation = (OperationDefinitionNode)node;
        var usages = context.Fragments.VariablesUsedBy(operation);
        if (usages.Count == 0)
        {
            return;
        }

        _defined.Clear();
        foreach (var variable in operation.VariableDefinitions)
        {
            _defined.Add(variable.Variable.Name.Value);
        }

        foreach (var usage in usages)
        {
            var name = usage.Node.Name.Value;
            if (!_defined.Contains(name))
            {
                var where = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
                context.Report($"Variable \"${name}\" is not defined{where}.", usage.Node, operation);
            }
        }
    }
}
