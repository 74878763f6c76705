using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>Introspection does not walk in circles: type to fields to type to fields grows without bound.</summary>
public sealed class MaxIntrospectionDepthRule : ValidationRule
{
    // Lists of fields, interfaces, possible types or input fields within one another; client tools need two.
    private const int DeepestListNesting = 3;

    private readonly Dictionary<string, int> _passedAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exceededAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _underWayAt = new(StringComparer.Ordinal);
    private FieldNode? _reported;

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.Field];

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> LeaveKinds => [SyntaxKind.Field];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _passedAt.Clear();
        _exceededAt.Clear();
        _underWayAt.Clear();
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context)
    {
        var field = (FieldNode)node;
        if (_reported is null && field.Name.Value is "__schema" or "__type")
        {
            _underWayAt.Clear();
            if (Exceeds(field, 0, context))
            {
                _reported = field;
                var error = LocatedError.At("Maximum introspection depth exceeded", field);
                context.Report(error.WithCode(ErrorCodes.IntrospectionTooDeep));
            }
        }
    }

    /// <inheritdoc/>
    public override void Leave(SyntaxNode node, ValidationContext context)
    {
        if (ReferenceEquals(node, _reported))
        {
            _reported = null;
        }
    }

    private bool Exceeds(SelectionNode selection, int depth, ValidationContext context)
    {
        switch (selection)
        {
            case FragmentSpreadNode spread:
                return FragmentExceeds(spread.Name.Value, depth, context);
            case InlineFragmentNode inline:
                return AnyExceeds(inline.SelectionSet, depth, context);
            case FieldNode field:
                depth += field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0;
                return depth >= DeepestListNesting
                    || (field.SelectionSet is { } inner && AnyExceeds(inner, depth, context));
            default:
                return false;
        }
    }

    private bool AnyExceeds(SelectionSetNode selectionSet, int depth, ValidationContext context)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (Exceeds(selection, depth, context))
            {
                return true;
            }
        }

        return false;
    }

    // A fragment is walked again only from a greater depth than before, so the work stays within a few walks.
    private bool FragmentExceeds(string name, int depth, ValidationContext context)
    {
        if (_exceededAt.TryGetValue(name, out var exceeded) && exceeded <= depth)
        {
            return true;
        }

        if ((_underWayAt.TryGetValue(name, out var underWay) && underWay >= depth)
            || (_passedAt.TryGetValue(name, out var passed) && passed >= depth)
            || context.Fragments.Visit(name) is not { } fragment)
        {
            return false;
        }

        _underWayAt[name] = depth;
        if (AnyExceeds(fragment.SelectionSet, depth, context))
        {
            _exceededAt[name] = depth;
            return true;
        }

        _passedAt[name] = depth;
        return false;
    }
}
