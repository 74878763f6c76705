using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// The fields a selection set selects, inline fragments included, by response name; and the named fragments it
/// spreads, which are not followed.
/// </summary>
internal sealed class SelectedFields
{
    private readonly List<string> _fragmentNames = [];
    private readonly HashSet<string> _knownFragmentNames = new(StringComparer.Ordinal);

    private SelectedFields()
    {
    }

    /// <summary>The fields of each response name, in the order written.</summary>
    public OrderedDictionary<string, List<SelectedField>> ByResponseName { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the fragments spread, each once.</summary>
    public IReadOnlyList<string> FragmentNames => _fragmentNames;

    public static SelectedFields Collect(SelectionSetNode selectionSet, NamedType? parentType, Schema schema)
    {
        var fields = new SelectedFields();
        fields.Add(selectionSet, parentType, schema);
        return fields;
    }

    private void Add(SelectionSetNode selectionSet, NamedType? parentType, Schema schema)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    AddField(field, parentType);
                    break;
                case FragmentSpreadNode { Name.Value: var name } when _knownFragmentNames.Add(name):
                    _fragmentNames.Add(name);
                    break;
                case InlineFragmentNode inline:
                    Add(
                        inline.SelectionSet,
                        inline.TypeCondition is { } condition ? schema.GetType(condition.Name.Value) : parentType,
                        schema);
                    break;
            }
        }
    }

    private void AddField(FieldNode field, NamedType? parentType)
    {
        var definition = parentType is FieldedType fielded ? fielded.Fields[field.Name.Value] : null;
        var responseName = (field.Alias ?? field.Name).Value;
        if (!ByResponseName.TryGetValue(responseName, out var fields))
        {
            ByResponseName.Add(responseName, fields = []);
        }

        fields.Add(new SelectedField(field, parentType, definition));
    }
}
