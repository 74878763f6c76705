using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Introspection;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Every type a document names exists.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence.</remarks>
public sealed class KnownTypeNamesRule : ValidationRule
{
    // Types every schema has, so that a document of the type system may name them without defining them.
    private static readonly HashSet<string> StandardNames =
    [
        .. SpecifiedScalars.All.Select(scalar => scalar.Name),
        .. IntrospectionTypes.All.Select(type => type.Name),
    ];

    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.NamedType];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _defined.Clear();
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _defined.Add(type.Name.Value);
            }
        }
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var name = ((NamedTypeNode)node).Name.Value;
        if (context.ExistingSchema?.GetType(name) is not null || _defined.Contains(name))
        {
            return;
        }

        var isSdl = context.CurrentDefinition is not (OperationDefinitionNode or FragmentDefinitionNode);
        if (isSdl && StandardNames.Contains(name))
        {
            return;
        }

        Report(node, name, isSdl, context);
    }

    private void Report(SyntaxNode node, string name, bool isSdl, ValidationContext context)
    {
        var proposal = context.DidYouMean(name, () => KnownNames(context, isSdl));
        context.Report($"Unknown type \"{name}\".{proposal}", node);
    }

    private IEnumerable<string> KnownNames(ValidationContext context, bool isSdl)
    {
        var known = (context.ExistingSchema?.Types ?? []).Select(type => type.Name).Concat(_defined);
        return isSdl ? StandardNames.Concat(known) : known;
    }
}
