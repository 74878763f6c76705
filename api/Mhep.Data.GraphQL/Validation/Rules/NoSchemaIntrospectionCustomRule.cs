using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>No introspection: an optional rule for those who may not read the schema.</summary>
public sealed class NoSchemaIntrospectionCustomRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Field];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        if (context.Types.Type is { Named.IsIntrospectionType: true })
        {
            var error = LocatedError.At(
                "GraphQL introspection has been disabled, but the requested query contained the field "
                + $"\"{((FieldNode)node).Name.Value}\".",
                node);
            context.Report(error.WithExtension("field", ((FieldNode)node).Name.Value).WithCode(ErrorCodes.IntrospectionNotAllowed));
        }
    }
}
