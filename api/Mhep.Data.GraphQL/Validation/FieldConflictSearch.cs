using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// Finds fields that cannot be merged. Fields within a selection set are compared with each other; they are compared
/// with those of each fragment spread beside them, and those fragments among themselves; and where two fields do
/// merge, the same is done between their selection sets. What was compared is remembered, and every step is counted
/// against the limit of the validation.
/// </summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Field-Selection-Merging.</remarks>
internal sealed class FieldConflictSearch
{
    private const int FewFields = 16;
    private const string StreamsDiffer = "they have overlapping stream directives";

    private readonly Dictionary<SelectionSetNode, SelectedFields> _collected = [];
    private readonly Dictionary<(SelectedFields Fields, string Fragment), bool> _comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private ValidationContext? _context;

    private ValidationContext Context => _context ?? throw new InvalidOperationException("No validation is under way.");

    /// <summary>Forgets the last document.</summary>
    public void Begin(ValidationContext context)
    {
        _context = context;
        _collected.Clear();
        _comparedWithFragment.Clear();
        _comparedFragments.Clear();
    }

    /// <summary>The conflicts that show within one selection set.</summary>
    public IReadOnlyList<MergeConflict> FindWithin(SelectionSetNode selectionSet, NamedType? parentType)
    {
        if (IsFewDistinctFields(selectionSet))
        {
            return [];
        }

        var conflicts = new List<MergeConflict>();
        var fields = Collect(selectionSet, parentType);
        foreach (var (responseName, group) in fields.ByResponseName)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count && !Context.IsAborted; j++)
                {
                    Compare(responseName, group[i], group[j], areExclusive: false, conflicts);
                }
            }
        }

        for (var i = 0; i < fields.FragmentNames.Count; i++)
        {
            CompareWithFragment(fields, fields.FragmentNames[i], areExclusive: false, conflicts);
            for (var j = i + 1; j < fields.FragmentNames.Count && !Context.IsAborted; j++)
            {
                CompareFragments(fields.FragmentNames[i], fields.FragmentNames[j], areExclusive: false, conflicts);
            }
        }

        return conflicts;
    }

    // Nearly every selection set: nothing to compare, nothing to remember.
    private static bool IsFewDistinctFields(SelectionSetNode selectionSet)
    {
        var selections = selectionSet.Selections;
        if (selections.Length > FewFields)
        {
            return false;
        }

        for (var i = 0; i < selections.Length; i++)
        {
            if (selections[i] is not FieldNode field)
            {
                return false;
            }

            var name = (field.Alias ?? field.Name).Value;
            for (var j = 0; j < i; j++)
            {
                if (selections[j] is FieldNode other && (other.Alias ?? other.Name).Value == name)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private SelectedFields Collect(SelectionSetNode selectionSet, NamedType? parentType)
    {
        if (!_collected.TryGetValue(selectionSet, out var fields))
        {
            _collected[selectionSet] = fields = SelectedFields.Collect(selectionSet, parentType, Context.Schema);
        }

        return fields;
    }

    private SelectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(fragment.SelectionSet, Context.Schema.GetType(fragment.TypeCondition.Name.Value));

    private void CompareWithFragment(
        SelectedFields fields,
        string name,
        bool areExclusive,
        List<MergeConflict> conflicts)
    {
        if (!IsNew(_comparedWithFragment, (fields, name), areExclusive)
            || !Context.CanDescend()
            || Context.Fragments.Find(name) is not { } fragment
            || Collect(fragment) is var ofFragment && ReferenceEquals(fields, ofFragment))
        {
            return;
        }

        CompareBetween(fields, ofFragment, areExclusive, conflicts);
        foreach (var inner in ofFragment.FragmentNames)
        {
            CompareWithFragment(fields, inner, areExclusive, conflicts);
        }
    }

    private void CompareFragments(string left, string right, bool areExclusive, List<MergeConflict> conflicts)
    {
        if (left == right)
        {
            return;
        }

        var pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (!IsNew(_comparedFragments, pair, areExclusive)
            || !Context.CanDescend()
            || Context.Fragments.Find(left) is not { } leftFragment
            || Context.Fragments.Find(right) is not { } rightFragment)
        {
            return;
        }

        var leftFields = Collect(leftFragment);
        var rightFields = Collect(rightFragment);
        CompareBetween(leftFields, rightFields, areExclusive, conflicts);
        foreach (var inner in rightFields.FragmentNames)
        {
            CompareFragments(left, inner, areExclusive, conflicts);
        }

        foreach (var inner in leftFields.FragmentNames)
        {
            CompareFragments(inner, right, areExclusive, conflicts);
        }
    }

    // A comparison made for fields that may both apply also covers the milder one for fields that exclude each other.
    private bool IsNew<T>(Dictionary<T, bool> compared, T pair, bool areExclusive)
        where T : notnull
    {
        if (!Context.SpendComparisons()
            || (compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive)))
        {
            return false;
        }

        compared[pair] = areExclusive;
        return true;
    }

    private List<MergeConflict> FindBetween(
        SelectedFields left,
        SelectedFields right,
        bool areExclusive)
    {
        var conflicts = new List<MergeConflict>();
        CompareBetween(left, right, areExclusive, conflicts);
        foreach (var name in right.FragmentNames)
        {
            CompareWithFragment(left, name, areExclusive, conflicts);
        }

        foreach (var name in left.FragmentNames)
        {
            CompareWithFragment(right, name, areExclusive, conflicts);
        }

        foreach (var leftName in left.FragmentNames)
        {
            foreach (var rightName in right.FragmentNames)
            {
                CompareFragments(leftName, rightName, areExclusive, conflicts);
            }
        }

        return conflicts;
    }

    private void CompareBetween(
        SelectedFields left,
        SelectedFields right,
        bool areExclusive,
        List<MergeConflict> conflicts)
    {
        foreach (var (responseName, leftGroup) in left.ByResponseName)
        {
            if (!Context.SpendComparisons())
            {
                return;
            }

            if (!right.ByResponseName.TryGetValue(responseName, out var rightGroup))
            {
                continue;
            }

            foreach (var leftField in leftGroup)
            {
                foreach (var rightField in rightGroup)
                {
                    Compare(responseName, leftField, rightField, areExclusive, conflicts);
                }
            }
        }
    }

    private void Compare(
        string responseName,
        SelectedField left,
        SelectedField right,
        bool areExclusive,
        List<MergeConflict> conflicts)
    {
        if (!Context.SpendComparisons())
        {
            return;
        }

        // Fields of two different object types never answer for the same value, so they may differ in all but shape.
        areExclusive = areExclusive
            || (left.ParentType is ObjectType && right.ParentType is ObjectType
                && !ReferenceEquals(left.ParentType, right.ParentType));
        if (FindReason(left, right, areExclusive) is { } reason)
        {
            conflicts.Add(new MergeConflict(responseName, reason, left.Node, right.Node, []));
        }
        else if (left.Node.SelectionSet is { } leftSet
            && right.Node.SelectionSet is { } rightSet
            && Context.CanDescend())
        {
            var inner = FindBetween(
                Collect(leftSet, left.Definition?.Type.Named),
                Collect(rightSet, right.Definition?.Type.Named),
                areExclusive);
            if (inner.Count > 0)
            {
                conflicts.Add(new MergeConflict(responseName, null, left.Node, right.Node, inner));
            }
        }
    }

    private string? FindReason(SelectedField left, SelectedField right, bool areExclusive)
    {
        if (!areExclusive)
        {
            if (left.Node.Name.Value != right.Node.Name.Value)
            {
                return $"\"{left.Node.Name.Value}\" and \"{right.Node.Name.Value}\" are different fields";
            }

            if (!ArgumentComparison.AreSame(left.Node.Arguments, right.Node.Arguments, Context))
            {
                return Context.IsAborted ? null : "they have differing arguments";
            }
        }

        if (FindStreamReason(left.Node, right.Node) is { } reason)
        {
            return reason;
        }

        return left.Definition is { Type: var leftType } && right.Definition is { Type: var rightType }
            && HaveDifferentShapes(leftType, rightType)
            ? $"they return conflicting types \"{leftType}\" and \"{rightType}\""
            : null;
    }

    // One list cannot be delivered in two ways.
    private string? FindStreamReason(FieldNode left, FieldNode right)
    {
        if ((left.Directives.IsEmpty && right.Directives.IsEmpty)
            || Context.Schema.GetDirective(SpecifiedDirectives.Stream.Name) is null)
        {
            return null;
        }

        return (StreamOf(left), StreamOf(right)) switch
        {
            (null, null) => null,
            ({ } leftStream, { } rightStream)
                when ArgumentComparison.AreSame(leftStream.Arguments, rightStream.Arguments, Context) =>
                $"{StreamsDiffer}. See https://github.com/graphql/defer-stream-wg/discussions/100",
            _ => StreamsDiffer,
        };
    }

    private static DirectiveNode? StreamOf(FieldNode field) =>
        field.Directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Stream.Name);

    // Composite types are compared by their fields later; lists, non-null and leaves must match.
    private static bool HaveDifferentShapes(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (ListType a, ListType b) => HaveDifferentShapes(a.OfType, b.OfType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType a, NonNullType b) => HaveDifferentShapes(a.OfType, b.OfType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => (left.IsLeafType || right.IsLeafType) && !ReferenceEquals(left, right),
    };
}
