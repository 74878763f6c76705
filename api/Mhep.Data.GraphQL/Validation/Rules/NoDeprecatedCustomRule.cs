using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Nothing deprecated is used: an optional rule for clients that keep up with the schema.</summary>
public sealed class NoDeprecatedCustomRule : ValidationRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds =>
    [
        SyntaxKind.Field,
        SyntaxKind.Argument,
        SyntaxKind.ObjectField,
        SyntaxKind.EnumValue,
    ];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        switch (node)
        {
            case FieldNode when context.Types.Field is { DeprecationReason: { } reason } field
                && context.Types.ParentType is { } parentType:
                context.Report($"The field {parentType.Name}.{field.Name} is deprecated. {reason}", node);
                break;
            case ArgumentNode when context.Types.Argument is { DeprecationReason: { } reason } argument:
                context.Report($"{OwnerOf(context)} argument \"{argument.Name}\" is deprecated. {reason}", node);
                break;
            case ObjectFieldNode field when context.Types.ParentInputType?.Named is InputObjectType type
                && type.Fields[field.Name.Value]?.DeprecationReason is { } reason:
                context.Report($"The input field {type.Name}.{field.Name.Value} is deprecated. {reason}", node);
                break;
            case EnumValueNode when context.Types.EnumValue is { DeprecationReason: { } reason } value
                && context.Types.InputType is { } type:
                context.Report($"The enum value \"{type.Named.Name}.{value.Name}\" is deprecated. {reason}", node);
                break;
        }
    }

    private static string OwnerOf(ValidationContext context) => context.Types.Directive is { } directive
        ? $"Directive \"@{directive.Name}\""
        : $"Field \"{context.Types.ParentType?.Name}.{context.Types.Field?.Name}\"";
}
