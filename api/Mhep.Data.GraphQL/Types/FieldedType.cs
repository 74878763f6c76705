namespace Mhep.Data.GraphQL.Types;

/// <summary>A type with fields: an object type or an interface.</summary>
public abstract class FieldedType : NamedType
{
    private Func<IEnumerable<Field>>? _makeFields;
    private Func<IEnumerable<NamedType>>? _makeInterfaces;
    private Members<Field>? _fields;
    private IReadOnlyList<NamedType>? _declaredInterfaces;
    private IReadOnlyList<InterfaceType>? _interfaces;

    private protected FieldedType(
        string name,
        Func<IEnumerable<Field>> fields,
        Func<IEnumerable<NamedType>>? interfaces)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _makeFields = fields;
        _makeInterfaces = interfaces;
    }

    /// <summary>The fields in declaration order.</summary>
    public Members<Field> Fields
    {
        get
        {
            if (_fields is null)
            {
                _fields = new Members<Field>(_makeFields?.Invoke() ?? []);
                _makeFields = null;
            }

            return _fields;
        }
    }

    /// <summary>What the type claims to implement. In an invalid schema this may hold types that are no interface.</summary>
    public IReadOnlyList<NamedType> DeclaredInterfaces
    {
        get
        {
            if (_declaredInterfaces is null)
            {
                _declaredInterfaces = [.. _makeInterfaces?.Invoke() ?? []];
                _makeInterfaces = null;
            }

            return _declaredInterfaces;
        }
    }

    /// <summary>The interfaces it implements, in declaration order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces => _interfaces ??= [.. DeclaredInterfaces.OfType<InterfaceType>()];

    internal override void Complete()
    {
        _ = Fields;
        _ = Interfaces;
    }
}
