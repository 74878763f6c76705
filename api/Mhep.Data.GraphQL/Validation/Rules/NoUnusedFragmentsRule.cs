using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Every fragment of a document is used by one of its operations.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used.</remarks>
public sealed class NoUnusedFragmentsRule : ValidationRule
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.Document];

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context)
    {
        var document = (DocumentNode)node;
        _used.Clear();
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            foreach (var fragment in context.Fragments.ReferencedBy(operation))
            {
                _used.Add(fragment.Name.Value);
            }
        }

        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!_used.Contains(fragment.Name.Value))
            {
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }
}
