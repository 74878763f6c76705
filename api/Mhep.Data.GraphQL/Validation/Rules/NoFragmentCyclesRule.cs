using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation.Rules;

/// <summary>No fragment contains itself, directly or through others.</summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles.</remarks>
public sealed class NoFragmentCyclesRule : ValidationRule
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _indexInPath = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxKind> EnterKinds => [SyntaxKind.FragmentDefinition];

    /// <inheritdoc/>
    public override void Begin(ValidationContext context)
    {
        _visited.Clear();
        _path.Clear();
        _indexInPath.Clear();
    }

    /// <inheritdoc/>
    public override void Enter(SyntaxNode node, ValidationContext context) =>
        Follow((FragmentDefinitionNode)node, context);

    private void Follow(FragmentDefinitionNode fragment, ValidationContext context)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name))
        {
            return;
        }

        _indexInPath[name] = _path.Count;
        foreach (var spread in context.Fragments.SpreadsIn(fragment.SelectionSet))
        {
            _path.Add(spread);
            if (_indexInPath.TryGetValue(spread.Name.Value, out var index))
            {
                ReportCycle(index, context);
            }
            else if (!_visited.Contains(spread.Name.Value) && context.Fragments.Visit(spread.Name.Value) is { } next)
            {
                Follow(next, context);
            }

            _path.RemoveAt(_path.Count - 1);
            if (context.IsAborted)
            {
                return;
            }
        }

        _indexInPath.Remove(name);
    }

    private void ReportCycle(int start, ValidationContext context)
    {
        var cycle = _path[start..];
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
        context.Report(
            $"Cannot spread fragment \"{cycle[^1].Name.Value}\" within itself{(via.Length > 0 ? " via " + via : "")}.",
            [.. cycle]);
    }
}
