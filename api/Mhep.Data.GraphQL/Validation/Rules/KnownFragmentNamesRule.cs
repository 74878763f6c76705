using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A spread names a fragment of the document.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined.</remarks>
public sealed class KnownFragmentNamesRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.FragmentSpread];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var name = ((FragmentSpreadNode)node).Name;
        if (context.Fragments.Find(name.Value) is null)
        {
            context.Report($"Unknown fragment \"{name.Value}\".", name);
        }
    }
}
