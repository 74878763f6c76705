using System.Collections.Immutable;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>
/// Gathers the fields that apply to one object type, in the order of the document, those of one response name together.
/// Specification: 6.3.2 Field Collection.
/// </summary>
internal sealed class FieldCollector
{
    private readonly Schema _schema;
    private readonly DocumentIndex _document;
    private readonly VariableValues _variables;
    private readonly ObjectType _type;
    private readonly bool _defers;
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SelectedField>> _byResponseName = new(StringComparer.Ordinal);
    private readonly List<(string ResponseName, List<SelectedField> Nodes)> _inOrder = [];

    public FieldCollector(Schema schema, DocumentIndex document, VariableValues variables, ObjectType type, bool defers)
    {
        _schema = schema;
        _document = document;
        _variables = variables;
        _type = type;
        _defers = defers;
    }

    public IReadOnlyList<(string ResponseName, List<SelectedField> Nodes)> Fields => _inOrder;

    /// <summary>The uses of <c>@defer</c> that were met.</summary>
    public List<DeferUsage> NewUsages { get; } = [];

    /// <summary>Adds the fields of a selection set; call once for each of several that are merged.</summary>
    /// <param name="selections">The selection set.</param>
    /// <param name="usage">The use of <c>@defer</c> it is under, or null.</param>
    /// <exception cref="GraphQLException">A directive has no usable argument.</exception>
    public void Collect(SelectionSetNode selections, DeferUsage? usage)
    {
        foreach (var selection in selections.Selections)
        {
            if (!IsIncluded(selection.Directives))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    Add(field, usage);
                    break;
                case InlineFragmentNode inline:
                    if (Applies(inline.TypeCondition))
                        Collect(inline.SelectionSet, Deferral(inline.Directives, usage) ?? usage);
                    break;
                case FragmentSpreadNode spread:
                    CollectFragment(spread, usage);
                    break;
            }
        }
    }

    private void CollectFragment(FragmentSpreadNode spread, DeferUsage? usage)
    {
        var name = spread.Name.Value;
        if (_document.FindFragment(name) is not { } fragment || !Applies(fragment.TypeCondition))
            return;

        // A fragment is followed once, but each deferred use of it is a part of its own.
        if (_visitedFragments.Contains(name) && !_defers)
            return;
        var deferral = Deferral(spread.Directives, usage);
        if (deferral is null && !_visitedFragments.Add(name))
            return;
        Collect(fragment.SelectionSet, deferral ?? usage);
    }

    private DeferUsage? Deferral(ImmutableArray<DirectiveNode> directives, DeferUsage? around)
    {
        if (!_defers)
            return null;
        foreach (var directive in directives)
        {
            if (directive.Name.Value != SpecifiedDirectives.Defer.Name)
                continue;
            var arguments = ArgumentCoercion.Coerce(SpecifiedDirectives.Defer.Arguments, directive.Arguments, directive, _variables);
            if (arguments["if"] is false)
                return null;
            var usage = new DeferUsage(arguments["label"] as string, around);
            NewUsages.Add(usage);
            return usage;
        }

        return null;
    }

    private void Add(FieldNode field, DeferUsage? usage)
    {
        var responseName = (field.Alias ?? field.Name).Value;
        if (!_byResponseName.TryGetValue(responseName, out var nodes))
        {
            _byResponseName[responseName] = nodes = [];
            _inOrder.Add((responseName, nodes));
        }

        nodes.Add(new SelectedField(field, usage));
    }

    private bool Applies(NamedTypeNode? condition)
    {
        if (condition is null || condition.Name.Value == _type.Name)
            return true;
        return _schema.GetType(condition.Name.Value) is { IsAbstractType: true } type && _schema.IsSubType(type, _type);
    }

    private bool IsIncluded(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == "skip" && Condition(directive, SpecifiedDirectives.Skip))
                return false;
            if (directive.Name.Value == "include" && !Condition(directive, SpecifiedDirectives.Include))
                return false;
        }

        return true;
    }

    private bool Condition(DirectiveNode node, Directive definition) =>
        ArgumentCoercion.Coerce(definition.Arguments, node.Arguments, node, _variables)["if"] is true;
}
