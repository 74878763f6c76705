using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// The fragments of a document: which definitions use which, and which variables that brings in. Each answer is found
/// once.
/// </summary>
public sealed class FragmentUsage
{
    private readonly ValidationContext _context;
    private readonly VariableUsageWalk _usageWalk = new();
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _referenced = [];
    private readonly Dictionary<DefinitionNode, IReadOnlyList<VariableUsage>> _usages = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> _allUsages = [];
    private Schema? _schema;
    private int? _maxVisits;

    internal FragmentUsage(ValidationContext context) => _context = context;

    internal int Visits { get; private set; }

    internal int NodesVisited => _usageWalk.NodesVisited;

    /// <summary>The definition of a fragment; of several with one name, the last.</summary>
    /// <param name="name">The fragment's name.</param>
    public FragmentDefinitionNode? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// The definition of a fragment that a rule is about to walk through, counted as a visit.
    /// </summary>
    /// <param name="name">The fragment's name.</param>
    /// <returns>Null when there is none, or when a limit ended the validation.</returns>
    public FragmentDefinitionNode? Visit(string name)
    {
        var fragment = Find(name);
        if (fragment is null)
        {
            return null;
        }

        Visits++;
        if (Visits > _maxVisits)
        {
            _context.Abort(
                new GraphQLError($"Document visits fragments more than {_maxVisits} times. Validation aborted."));
        }

        return _context.CanDescend() ? fragment : null;
    }

    /// <summary>All spreads within a selection set and the sets below it, without following them.</summary>
    /// <param name="selectionSet">Where to look.</param>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (!_spreads.TryGetValue(selectionSet, out var spreads))
        {
            _spreads[selectionSet] = spreads = CollectSpreads(selectionSet);
        }

        return spreads;
    }

    /// <summary>The fragments an operation uses, directly or through others, each once.</summary>
    /// <param name="operation">The operation.</param>
    public IReadOnlyList<FragmentDefinitionNode> ReferencedBy(OperationDefinitionNode operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (!_referenced.TryGetValue(operation, out var fragments))
        {
            _referenced[operation] = fragments = CollectReferenced(operation.SelectionSet);
        }

        return fragments;
    }

    /// <summary>The variables an operation uses, those in its fragments included.</summary>
    /// <param name="operation">The operation.</param>
    public IReadOnlyList<VariableUsage> VariablesUsedBy(OperationDefinitionNode operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (!_allUsages.TryGetValue(operation, out var usages))
        {
            var fragments = ReferencedBy(operation);
            usages = UsagesIn(operation);
            if (fragments.Count > 0)
            {
                usages = [.. usages, .. fragments.SelectMany(UsagesIn)];
            }

            _allUsages[operation] = usages;
        }

        return usages;
    }

    internal void Begin(Schema? schema, DocumentNode document, int? maxVisits)
    {
        _schema = schema;
        _maxVisits = maxVisits;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _byName[fragment.Name.Value] = fragment;
            }
        }
    }

    internal void End()
    {
        _schema = null;
        _byName.Clear();
        _spreads.Clear();
        _referenced.Clear();
        _usages.Clear();
        _allUsages.Clear();
        _usageWalk.End();
        Visits = 0;
    }

    // The reference implementation takes selection sets from a stack; errors list spreads in that order.
    private static List<FragmentSpreadNode> CollectSpreads(SelectionSetNode selectionSet)
    {
        var spreads = new List<FragmentSpreadNode>();
        var pending = new Stack<SelectionSetNode>();
        pending.Push(selectionSet);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        pending.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        pending.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return spreads;
    }

    private List<FragmentDefinitionNode> CollectReferenced(SelectionSetNode selectionSet)
    {
        var fragments = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionSetNode>();
        pending.Push(selectionSet);
        while (pending.TryPop(out var set))
        {
            foreach (var spread in SpreadsIn(set))
            {
                if (seen.Add(spread.Name.Value) && Visit(spread.Name.Value) is { } fragment)
                {
                    fragments.Add(fragment);
                    pending.Push(fragment.SelectionSet);
                }
            }
        }

        return fragments;
    }

    private IReadOnlyList<VariableUsage> UsagesIn(DefinitionNode definition)
    {
        if (!_usages.TryGetValue(definition, out var usages))
        {
            _usages[definition] = usages = _usageWalk.Collect(_schema, definition);
        }

        return usages;
    }
}
