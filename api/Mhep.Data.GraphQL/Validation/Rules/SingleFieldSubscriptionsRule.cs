using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>A subscription selects one field at its root, unconditionally, and no introspection.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Single-Root-Field.</remarks>
public sealed class SingleFieldSubscriptionsRule : ValidationRule
{
    private readonly bool _allowConditions;
    private readonly OrderedDictionary<string, List<FieldNode>> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenFragments = new(StringComparer.Ordinal);
    private readonly List<DirectiveNode> _conditions = [];

    /// <summary>The rule of the specification of September 2025.</summary>
    public SingleFieldSubscriptionsRule()
        : this(allowConditions: false)
    {
    }

    /// <summary>The rule as it is, or as earlier specifications had it.</summary>
    /// <param name="allowConditions">
    /// Whether root selections may have <c>@skip</c> and <c>@include</c>: then those that constants take out do not
    /// count, and those that hang on a variable do.
    /// </param>
    public SingleFieldSubscriptionsRule(bool allowConditions) => _allowConditions = allowConditions;

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } type)
        {
            return;
        }

        var subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        _fields.Clear();
        _seenFragments.Clear();
        _conditions.Clear();
        Collect(operation.SelectionSet, type, context);
        if (_conditions.Count > 0)
        {
            context.Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                [.. _conditions]);
            return;
        }

        if (_fields.Count > 1)
        {
            context.Report(
                $"{subject} must select only one top level field.",
                [.. _fields.Values.Skip(1).SelectMany(fields => fields)]);
        }

        foreach (var fields in _fields.Values)
        {
            if (fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report($"{subject} must not select an introspection top level field.", [.. fields]);
            }
        }
    }

    private void Collect(SelectionSetNode selectionSet, ObjectType type, ValidationContext context)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (selection.Directives.FirstOrDefault(IsCondition) is { } condition && !_allowConditions)
            {
                _conditions.Add(condition);
            }

            if (_allowConditions && selection.Directives.Any(IsConstantlyOut))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type, context.Schema):
                    Collect(inline.SelectionSet, type, context);
                    break;
                case FragmentSpreadNode spread when _seenFragments.Add(spread.Name.Value)
                    && context.Fragments.Visit(spread.Name.Value) is { } fragment
                    && Applies(fragment.TypeCondition, type, context.Schema):
                    Collect(fragment.SelectionSet, type, context);
                    break;
            }
        }
    }

    private static bool IsCondition(DirectiveNode directive) => directive.Name.Value is "skip" or "include";

    private static bool IsConstantlyOut(DirectiveNode directive) =>
        IsCondition(directive)
        && directive.Arguments.LastOrDefault(argument => argument.Name.Value == "if")?.Value is BooleanValueNode { Value: var value }
        && value == (directive.Name.Value == "skip");

    private void Add(FieldNode field)
    {
        var name = (field.Alias ?? field.Name).Value;
        if (!_fields.TryGetValue(name, out var fields))
        {
            _fields.Add(name, fields = []);
        }

        fields.Add(field);
    }

    private static bool Applies(NamedTypeNode? condition, ObjectType type, Schema schema) =>
        condition is null
        || (schema.GetType(condition.Name.Value) is { } conditionType
            && (ReferenceEquals(conditionType, type) || schema.IsSubType(conditionType, type)));
}
