using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Fragments of one document have different names.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness.</remarks>
public sealed class UniqueFragmentNamesRule : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.FragmentDefinition];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _known.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var name = ((FragmentDefinitionNode)node).Name;
        if (!_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
