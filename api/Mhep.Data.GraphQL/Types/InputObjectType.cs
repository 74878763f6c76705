namespace Mhep.Data.GraphQL.Types;

/// <summary>Values handed in together under names.</summary>
public sealed class InputObjectType : NamedType
{
    private Func<IEnumerable<InputField>>? _makeFields;
    private Members<InputField>? _fields;

    /// <summary>Declares an input object type.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="fields">Gives the fields in declaration order; called once, when the schema is made.</param>
    public InputObjectType(string name, Func<IEnumerable<InputField>> fields)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _makeFields = fields;
    }

    /// <summary>The fields in declaration order.</summary>
    public Members<InputField> Fields
    {
        get
        {
            if (_fields is null)
            {
                _fields = new Members<InputField>(_makeFields?.Invoke() ?? []);
                _makeFields = null;
            }

            return _fields;
        }
    }

    /// <summary>Whether exactly one field must be given, and not as null.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>The .NET type that resolvers receive; null where they receive a dictionary.</summary>
    public Type? RuntimeType { get; init; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    internal override void Complete() => _ = Fields;
}
