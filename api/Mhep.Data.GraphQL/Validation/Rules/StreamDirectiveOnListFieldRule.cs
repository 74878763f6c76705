using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Only lists are streamed.</summary>
/// <remarks>Specification: https://github.com/graphql/graphql-spec/pull/1110.</remarks>
public sealed class StreamDirectiveOnListFieldRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (((DirectiveNode)node).Name.Value == SpecifiedDirectives.Stream.Name
            && context.Types is { Field: { } field, ParentType: { } parentType }
            && field.Type.NullableType is not ListType)
        {
            context.Report(
                $"Directive \"@stream\" cannot be used on non-list field \"{parentType.Name}.{field.Name}\".",
                node);
        }
    }
}
