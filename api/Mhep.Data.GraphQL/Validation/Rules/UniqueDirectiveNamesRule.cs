using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Directives have different names.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
public sealed class UniqueDirectiveNamesRule : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.DirectiveDefinition];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _known.Clear();

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var name = ((DirectiveDefinitionNode)node).Name;
        if (context.ExistingSchema?.GetDirective(name.Value) is not null)
        {
            context.Report($"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);
        }
        else if (!_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one directive named \"@{name.Value}\".", _known[name.Value], name);
        }
    }
}
