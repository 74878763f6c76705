using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Labels are constant and differ from each other, so that a client can tell the parts apart.</summary>
/// <remarks>Specification: https://github.com/graphql/graphql-spec/pull/1110.</remarks>
public sealed class DeferStreamDirectiveLabelRule : ValidationRule
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Directive];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _known.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var directive = (DirectiveNode)node;
        if (IncrementalDirective.WordFor(directive) is null
            || directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "label")?.Value is not { } label)
        {
            return;
        }

        if (label is not StringValueNode { Value: var text })
        {
            context.Report($"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);
        }
        else if (!_known.TryAdd(text, directive))
        {
            context.Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream "
                + "directive usages.",
                _known[text],
                directive);
        }
    }
}
