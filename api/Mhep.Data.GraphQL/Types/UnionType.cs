namespace Mhep.Data.GraphQL.Types;

/// <summary>One of several object types that need not share a field.</summary>
public sealed class UnionType : NamedType
{
    private Func<IEnumerable<NamedType>>? _makeTypes;
    private IReadOnlyList<NamedType>? _declaredTypes;
    private IReadOnlyList<ObjectType>? _types;

    /// <summary>Declares a union.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="types">Gives the members in declaration order; called once, when the schema is made.</param>
    public UnionType(string name, Func<IEnumerable<NamedType>> types)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(types);
        _makeTypes = types;
    }

    /// <summary>The declared members. In an invalid schema this may hold types that are no object type.</summary>
    public IReadOnlyList<NamedType> DeclaredTypes
    {
        get
        {
            if (_declaredTypes is null)
            {
                _declaredTypes = [.. _makeTypes?.Invoke() ?? []];
                _makeTypes = null;
            }

            return _declaredTypes;
        }
    }

    /// <summary>The members, in declaration order.</summary>
    public IReadOnlyList<ObjectType> Types => _types ??= [.. DeclaredTypes.OfType<ObjectType>()];

    /// <summary>
    /// Gives the name of a value's object type; null (or a null answer) leaves it to <c>__typename</c> in the value and
    /// to <see cref="ObjectType.IsTypeOf"/>.
    /// </summary>
    public Func<object, string?>? ResolveType { get; init; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    internal override void Complete() => _ = Types;
}
