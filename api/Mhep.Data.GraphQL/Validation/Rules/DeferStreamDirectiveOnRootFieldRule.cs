using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Root fields of mutations and subscriptions are neither deferred nor streamed.</summary>
/// <remarks>Specification: https://github.com/graphql/graphql-spec/pull/1110.</remarks>
public sealed class DeferStreamDirectiveOnRootFieldRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (IncrementalDirective.WordFor((DirectiveNode)node) is not { } word
            || context.Types.ParentType is not { } parentType)
        {
            return;
        }

        foreach (var operation in (OperationType[])[OperationType.Mutation, OperationType.Subscription])
        {
            if (ReferenceEquals(parentType, context.Schema.GetRootType(operation)))
            {
                context.Report(
                    $"{word} directive cannot be used on root {operation.Keyword()} type \"{parentType.Name}\".",
                    node);
            }
        }
    }
}
