using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A document defines a schema once, and not again in an extension.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
public sealed class LoneSchemaDefinitionRule : ValidationRule
{
    private bool _alreadyDefined;
    private int _definitions;

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.SchemaDefinition];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _alreadyDefined = context.ExistingSchema is { } schema
            && (schema.Definition ?? schema.Query ?? schema.Mutation ?? (object?)schema.Subscription) is not null;
        _definitions = 0;
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (_alreadyDefined)
        {
            context.Report("Cannot define a new schema within a schema extension.", node);
            return;
        }

        if (_definitions > 0)
        {
            context.Report("Must provide only one schema definition.", node);
        }

        _definitions++;
    }
}
