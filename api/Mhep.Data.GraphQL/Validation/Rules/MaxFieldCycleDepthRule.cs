using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Introspection;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>
/// A field is nested in itself a few times only: person to friends to friends to friends is a way to ask for
/// everything. A limit of ours, not of the specification.
/// </summary>
public sealed class MaxFieldCycleDepthRule : ValidationRule
{
    private readonly int _maxDepth;
    private readonly int _maxOfTypeDepth;
    private readonly Dictionary<FragmentDefinitionNode, Dictionary<Field, int>> _ofFragments = [];
    private readonly HashSet<FragmentDefinitionNode> _underWay = [];

    /// <summary>The rule with its default limits.</summary>
    public MaxFieldCycleDepthRule()
        : this(maxDepth: 3, maxOfTypeDepth: 16)
    {
    }

    /// <summary>The rule with limits of the host.</summary>
    /// <param name="maxDepth">How often one field of one type may stand on a path from the root.</param>
    /// <param name="maxOfTypeDepth">The same for <c>__Type.ofType</c>, which introspection queries nest on
    /// purpose.</param>
    public MaxFieldCycleDepthRule(int maxDepth, int maxOfTypeDepth)
    {
        _maxDepth = maxDepth;
        _maxOfTypeDepth = maxOfTypeDepth;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.OperationDefinition];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _ofFragments.Clear();
        _underWay.Clear();
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var operation = (OperationDefinitionNode)node;
        Measure(operation.SelectionSet, context.Schema.GetRootType(operation.Operation), [], context);
    }

    // For each field below a selection set, how often it stands on the path where it stands most. What is below a
    // fragment is measured once, so the work grows with the document and not with what it expands to.
    private void Measure(
        SelectionSetNode selectionSet,
        NamedType? parentType,
        Dictionary<Field, int> deepest,
        ValidationContext context)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsAborted)
            {
                return;
            }

            switch (selection)
            {
                case FieldNode { SelectionSet: { } inner } field:
                    MeasureField(field, inner, parentType, deepest, context);
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition
                        ? context.Schema.GetType(condition.Name.Value)
                        : parentType;
                    Measure(inline.SelectionSet, type, deepest, context);
                    break;
                case FragmentSpreadNode spread:
                    Take(MeasureFragment(spread.Name.Value, context), deepest);
                    break;
            }
        }
    }

    private void MeasureField(
        FieldNode node,
        SelectionSetNode inner,
        NamedType? parentType,
        Dictionary<Field, int> deepest,
        ValidationContext context)
    {
        if (parentType is null || TypeInfo.FindField(context.Schema, parentType, node.Name.Value) is not { } field)
        {
            return;
        }

        var below = new Dictionary<Field, int>();
        Measure(inner, field.Type.Named, below, context);
        if (LimitOf(field, parentType) is { } limit)
        {
            var depth = below.GetValueOrDefault(field) + 1;
            below[field] = depth;
            if (depth == limit + 1)
            {
                Report(node, field, parentType, limit, context);
            }
        }

        Take(below, deepest);
    }

    private static void Take(Dictionary<Field, int> found, Dictionary<Field, int> deepest)
    {
        foreach (var (field, depth) in found)
        {
            deepest[field] = Math.Max(depth, deepest.GetValueOrDefault(field));
        }
    }

    private Dictionary<Field, int> MeasureFragment(string name, ValidationContext context)
    {
        if (context.Fragments.Find(name) is not { } known)
        {
            return [];
        }

        // A fragment within itself is another rule's finding.
        if (!_ofFragments.TryGetValue(known, out var deepest) && _underWay.Add(known))
        {
            deepest = [];
            if (context.Fragments.Visit(name) is { } fragment)
            {
                Measure(
                    fragment.SelectionSet,
                    context.Schema.GetType(fragment.TypeCondition.Name.Value),
                    deepest,
                    context);
            }

            _ofFragments[known] = deepest;
            _underWay.Remove(known);
        }

        return deepest ?? [];
    }

    private int? LimitOf(Field field, NamedType parentType)
    {
        if (!parentType.IsIntrospectionType)
        {
            return _maxDepth;
        }

        return ReferenceEquals(parentType, IntrospectionTypes.Type) && field.Name == "ofType" ? _maxOfTypeDepth : null;
    }

    private static void Report(FieldNode node, Field field, NamedType parentType, int limit, ValidationContext context)
    {
        var code = parentType.IsIntrospectionType ? ErrorCodes.IntrospectionTooDeep : ErrorCodes.FieldCycleTooDeep;
        context.Report(
            LocatedError.At(
                $"Field \"{parentType.Name}.{field.Name}\" is nested in itself more than {limit} times.",
                node)
                .WithCode(code));
    }
}
