using System.Collections.Immutable;
using Mhep.Data.GraphQL.Errors;
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
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FieldNode>> _byResponseName = new(StringComparer.Ordinal);
    private readonly List<(string ResponseName, List<FieldNode> Nodes)> _inOrder = [];

    public FieldCollector(Schema schema, DocumentIndex document, VariableValues variables, ObjectType type)
    {
        _schema = schema;
        _document = document;
        _variables = variables;
        _type = type;
    }

    public IReadOnlyList<(string ResponseName, List<FieldNode> Nodes)> Fields => _inOrder;

    /// <summary>Adds the fields of a selection set; call once for each of several that are merged.</summary>
    /// <exception cref="GraphQLException">A directive has no usable argument.</exception>
    public void Collect(SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            if (!IsIncluded(selection.Directives))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode inline:
                    if (Applies(inline.TypeCondition))
                        Collect(inline.SelectionSet);
                    break;
                case FragmentSpreadNode { Name.Value: var name }:
                    if (_visitedFragments.Add(name) && _document.FindFragment(name) is { } fragment && Applies(fragment.TypeCondition))
                        Collect(fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldNode field)
    {
        var responseName = (field.Alias ?? field.Name).Value;
        if (!_byResponseName.TryGetValue(responseName, out var nodes))
        {
            _byResponseName[responseName] = nodes = [];
            _inOrder.Add((responseName, nodes));
        }

        nodes.Add(field);
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
