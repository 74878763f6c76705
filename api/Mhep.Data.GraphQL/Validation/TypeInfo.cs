using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Introspection;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// What the schema says about the place a walk over a document has reached. Everything is null where the document
/// names something the schema does not have.
/// </summary>
public sealed class TypeInfo
{
    private readonly Stack<NamedType?> _parentTypes = new();
    private readonly Stack<GraphQLType?> _types = new();
    private readonly Stack<Field?> _fields = new();
    private readonly List<GraphQLType?> _inputTypes = [];
    private readonly Stack<bool> _defaults = new();
    private Schema? _schema;

    /// <summary>The composite type whose fields are being selected.</summary>
    public NamedType? ParentType => _parentTypes.TryPeek(out var type) ? type : null;

    /// <summary>The type of the current field, operation or fragment.</summary>
    public GraphQLType? Type => _types.TryPeek(out var type) ? type : null;

    /// <summary>The definition of the current field.</summary>
    public Field? Field => _fields.TryPeek(out var current) ? current : null;

    /// <summary>The definition of the current directive; null outside directives.</summary>
    public Directive? Directive { get; private set; }

    /// <summary>The definition of the current argument; null outside arguments.</summary>
    public Argument? Argument { get; private set; }

    /// <summary>The definition of the current enum value.</summary>
    public EnumValue? EnumValue { get; private set; }

    /// <summary>The type a value is expected to be of.</summary>
    public GraphQLType? InputType => _inputTypes.Count > 0 ? _inputTypes[^1] : null;

    /// <summary>The type the value around the current one is expected to be of.</summary>
    public GraphQLType? ParentInputType => _inputTypes.Count > 1 ? _inputTypes[^2] : null;

    /// <summary>Whether the place a value stands in has a default of its own.</summary>
    public bool HasDefault => _defaults.TryPeek(out var hasDefault) && hasDefault;

    /// <summary>
    /// The definition of a field as selections see it: those of the type, and the introspection fields.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="parentType">The type selected from.</param>
    /// <param name="name">The field's name.</param>
    public static Field? FindField(Schema schema, NamedType parentType, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith("__", StringComparison.Ordinal) && FindMetaField(schema, parentType, name) is { } metaField)
        {
            return metaField;
        }

        return parentType is FieldedType fielded ? fielded.Fields[name] : null;
    }

    internal void Begin(Schema? schema)
    {
        _schema = schema;
        _parentTypes.Clear();
        _types.Clear();
        _fields.Clear();
        _inputTypes.Clear();
        _defaults.Clear();
        Directive = null;
        Argument = null;
        EnumValue = null;
    }

    internal void Enter(SyntaxNode node)
    {
        if (_schema is null)
        {
            return;
        }

        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Push(Type?.Named is { IsCompositeType: true } composite ? composite : null);
                break;
            case FieldNode field:
                EnterField(field, _schema);
                break;
            case DirectiveNode directive:
                Directive = _schema.GetDirective(directive.Name.Value);
                break;
            case OperationDefinitionNode operation:
                _types.Push(_schema.GetRootType(operation.Operation));
                break;
            case InlineFragmentNode inline:
                EnterFragment(
                    inline.TypeCondition is { } condition ? _schema.GetType(condition.Name.Value) : Type?.Named);
                break;
            case FragmentDefinitionNode fragment:
                EnterFragment(_schema.GetType(fragment.TypeCondition.Name.Value));
                break;
            case VariableDefinitionNode variable:
                PushInput(TypeReference.Find(_schema, variable.Type));
                break;
            default:
                EnterValue(node);
                break;
        }
    }

    internal void Leave(SyntaxNode node)
    {
        if (_schema is null)
        {
            return;
        }

        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Pop();
                break;
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case DirectiveNode:
                Directive = null;
                break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode:
                _types.Pop();
                break;
            case VariableDefinitionNode:
                PopInput();
                break;
            case ArgumentNode:
                Argument = null;
                _defaults.Pop();
                PopInput();
                break;
            case ListValueNode or ObjectFieldNode:
                _defaults.Pop();
                PopInput();
                break;
            case EnumValueNode:
                EnumValue = null;
                break;
        }
    }

    private static Field? FindMetaField(Schema schema, NamedType parentType, string name) => name switch
    {
        "__typename" when parentType.IsCompositeType => IntrospectionTypes.TypeNameMetaField,
        "__schema" when ReferenceEquals(schema.Query, parentType) => IntrospectionTypes.SchemaMetaField,
        "__type" when ReferenceEquals(schema.Query, parentType) => IntrospectionTypes.TypeMetaField,
        _ => null,
    };

    private void EnterField(FieldNode node, Schema schema)
    {
        var field = ParentType is { } parentType ? FindField(schema, parentType, node.Name.Value) : null;
        _fields.Push(field);
        _types.Push(field?.Type is { IsOutputType: true } type ? type : null);
    }

    private void EnterFragment(NamedType? type) => _types.Push(type is { IsOutputType: true } ? type : null);

    private void EnterValue(SyntaxNode node)
    {
        switch (node)
        {
            case ArgumentNode argument:
                Argument = (Directive?.Arguments ?? Field?.Arguments)?[argument.Name.Value];
                _defaults.Push(Argument is { HasDefault: true });
                PushInput(Argument?.Type);
                break;
            case ListValueNode:
                _defaults.Push(false);
                PushInput(InputType?.NullableType is ListType list ? list.OfType : InputType?.NullableType);
                break;
            case ObjectFieldNode objectField:
                var field = (InputType?.Named as InputObjectType)?.Fields[objectField.Name.Value];
                _defaults.Push(field is { HasDefault: true });
                PushInput(field?.Type);
                break;
            case EnumValueNode value:
                EnumValue = (InputType?.Named as EnumType)?.Values[value.Value];
                break;
        }
    }

    private void PushInput(GraphQLType? type) => _inputTypes.Add(type is { IsInputType: true } ? type : null);

    private void PopInput() => _inputTypes.RemoveAt(_inputTypes.Count - 1);
}
