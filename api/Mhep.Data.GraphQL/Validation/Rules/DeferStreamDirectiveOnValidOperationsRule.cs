using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Subscriptions are not delivered incrementally, unless a variable can switch that off.</summary>
/// <remarks>Specification: https://github.com/graphql/graphql-spec/pull/1110.</remarks>
public sealed class DeferStreamDirectiveOnValidOperationsRule : ValidationRule
{
    private readonly HashSet<FragmentDefinitionNode> _usedBySubscriptions = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _usedBySubscriptions.Clear();
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.Operation == OperationType.Subscription)
            {
                _usedBySubscriptions.UnionWith(context.Fragments.ReferencedBy(operation));
            }
        }
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var directive = (DirectiveNode)node;
        if (IncrementalDirective.WordFor(directive) is { } word
            && CanBeSubscription(context.CurrentDefinition)
            && !CanBeSwitchedOff(directive))
        {
            var name = directive.Name.Value;
            context.Report(
                $"{word} directive not supported on subscription operations. "
                + $"Disable `@{name}` by setting the `if` argument to `false`.",
                directive);
        }
    }

    private static bool CanBeSwitchedOff(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value
            is VariableNode or BooleanValueNode { Value: false };

    private bool CanBeSubscription(DefinitionNode? definition) => definition switch
    {
        OperationDefinitionNode operation => operation.Operation == OperationType.Subscription,
        FragmentDefinitionNode fragment => _usedBySubscriptions.Contains(fragment),
        _ => false,
    };
}
