using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>One selected field at one place of a plan: its definition, the nodes that select it, and its encoded name.</summary>
internal sealed class FieldPlace
{
    private List<SelectionPlan> _selections = [];
    private IReadOnlyList<SourceLocation>? _locations;
    private ArgumentValues? _constantArguments;

    public FieldPlace(
        int id,
        ObjectType parentType,
        Field field,
        string responseName,
        IReadOnlyList<SelectedField> selected,
        DeferUsageSet inside)
    {
        var nodes = selected.Select(one => one.Node).ToArray();
        Id = id;
        ParentType = parentType;
        Field = field;
        ResponseName = responseName;
        Nodes = nodes;
        Selected = selected;
        Inside = inside;
        EncodedName = new EncodedName(responseName);
        HoldsVariables = ArgumentCoercion.HoldVariables(nodes[0].Arguments);
    }

    /// <summary>Number of the field within its plan, from 0.</summary>
    public int Id { get; }

    public ObjectType ParentType { get; }

    public Field Field { get; }

    public string ResponseName { get; }

    /// <summary>The nodes that select the field, at least one; their selection sets are merged.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>Whether the arguments hold a variable anywhere, so that they differ from request to request and may not fit.</summary>
    public bool HoldsVariables { get; }

    /// <summary>The nodes with the uses of <c>@defer</c> they are under.</summary>
    public IReadOnlyList<SelectedField> Selected { get; }

    /// <summary>The deferred fragments that the field is delivered with; empty where it is not deferred.</summary>
    public DeferUsageSet Inside { get; }

    /// <summary>The use of <c>@stream</c> at the field, or null.</summary>
    public StreamUsage? Stream { get; init; }

    /// <summary>The response name as it stands in answers.</summary>
    public EncodedName EncodedName { get; }

    /// <summary>What is selected from the objects the field may answer, a plan a type; empty for a leaf.</summary>
    public IReadOnlyList<SelectionPlan> Selections => _selections;

    public bool IsNonNull => Field.Type.IsNonNull;

    public IReadOnlyList<SourceLocation> Locations => _locations ??=
        [.. Nodes.Where(node => node.Location.IsKnown).Select(node => node.Location.ToSourceLocation())];

    /// <summary>The error for a null where the field's type allows none.</summary>
    public GraphQLError NullError() => new GraphQLError(
        $"Cannot return null for non-nullable field {ParentType.Name}.{Field.Name}.").WithCode(ErrorCodes.NonNullViolation);

    /// <summary>The field's arguments; those without variables are coerced once and shared.</summary>
    /// <exception cref="GraphQLException">One does not fit.</exception>
    public ArgumentValues Arguments(VariableValues variables)
    {
        if (_constantArguments is not null)
            return _constantArguments;
        var node = Nodes[0];
        var arguments = ArgumentCoercion.Coerce(Field.Arguments, node.Arguments, node, variables);
        if (!HoldsVariables)
            _constantArguments = arguments;
        return arguments;
    }

    /// <summary>Whether a field is selected below this one, on any type.</summary>
    public bool Selects(string fieldName) =>
        _selections.Exists(selection => Array.Exists(selection.Fields, field => field.Place.Field.Name == fieldName));

    /// <summary>Notes what is selected below this field.</summary>
    public SelectionPlan Note(SelectionPlan selection)
    {
        _selections.Add(selection);
        return selection;
    }

    /// <summary>The same field as it is for items that are streamed: what is deferred comes with them.</summary>
    public FieldPlace ForStreamedItems() => new(
        Id,
        ParentType,
        Field,
        ResponseName,
        [.. Nodes.Select(node => new SelectedField(node, null))],
        DeferUsageSet.Empty)
    {
        _selections = _selections,
    };

    /// <summary>The same field as it is for the items inside a list that is streamed.</summary>
    public FieldPlace WithoutStream() => new(Id, ParentType, Field, ResponseName, Selected, Inside)
    {
        _selections = _selections,
    };
}
