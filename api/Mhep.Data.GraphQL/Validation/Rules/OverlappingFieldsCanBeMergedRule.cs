using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>
/// Fields with one response name are the same field with the same arguments, so that one value answers both.
/// </summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Field-Selection-Merging.</remarks>
public sealed class OverlappingFieldsCanBeMergedRule : ValidationRule
{
    private readonly FieldConflictSearch _search = new();

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.SelectionSet];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context) => _search.Begin(context);

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        foreach (var conflict in _search.FindWithin((SelectionSetNode)node, context.Types.ParentType))
        {
            if (context.IsAborted)
            {
                return;
            }

            context.Report(
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Explain()}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                conflict.Fields());
        }
    }
}
