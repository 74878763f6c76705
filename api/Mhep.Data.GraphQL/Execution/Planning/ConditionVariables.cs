using System.Globalization;
using System.Text;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>
/// The variables that decide which parts of an operation are skipped. A plan holds for one combination of their values:
/// merging fields of one response name needs to know which of them are there.
/// </summary>
internal sealed class ConditionVariables : SyntaxWalker
{
    private readonly DocumentIndex _document;
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly Queue<SelectionSetNode> _pending = new();
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

    private ConditionVariables(DocumentIndex document) => _document = document;

    /// <summary>The names, in a fixed order.</summary>
    public static string[] Of(DocumentIndex document, OperationDefinitionNode operation)
    {
        var walker = new ConditionVariables(document);
        walker._pending.Enqueue(operation.SelectionSet);
        while (walker._pending.TryDequeue(out var selections))
        {
            walker.Walk(selections);
        }

        return [.. walker._names];
    }

    /// <summary>The part of the plan's key that the values of the variables make.</summary>
    public static string KeyOf(string[] names, VariableValues variables)
    {
        if (names.Length == 0)
            return string.Empty;
        var key = new StringBuilder(names.Length);
        foreach (var name in names)
        {
            if (!variables.Values.TryGetValue(name, out var value))
                key.Append('-');
            else if (value is bool condition)
                key.Append(condition ? 't' : 'f');
            else
                key.Append(CultureInfo.InvariantCulture, $"({value})");
        }

        return key.ToString();
    }

    /// <inheritdoc/>
    protected override bool Enter(SyntaxNode node)
    {
        switch (node)
        {
            case DirectiveNode { Name.Value: "skip" or "include" or "defer" or "stream" } directive:
                foreach (var argument in directive.Arguments)
                {
                    if (argument.Value is VariableNode variable)
                        _names.Add(variable.Name.Value);
                }

                break;
            case FragmentSpreadNode { Name.Value: var name } when _visitedFragments.Add(name):
                // Queued, not walked here: fragments may form a chain as long as the document.
                if (_document.FindFragment(name) is { } fragment)
                    _pending.Enqueue(fragment.SelectionSet);
                break;
        }

        return true;
    }
}
