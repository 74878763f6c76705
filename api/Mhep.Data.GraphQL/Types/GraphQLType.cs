namespace Mhep.Data.GraphQL.Types;

/// <summary>A type as fields and arguments use it: a named type, or a list or non-null wrapping of another type.</summary>
public abstract class GraphQLType
{
    private protected GraphQLType()
    {
    }

    /// <summary>The type's kind as introspection reports it.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all wrappings; the type itself where it is not wrapped.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outer non-null wrapping.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>Whether null is not among the type's values.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Whether arguments, variables and input fields may be of this type.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields may be of this type.</summary>
    public bool IsOutputType => Named is not InputObjectType;

    /// <summary>Whether the type is a scalar or an enum, not wrapped.</summary>
    public bool IsLeafType => this is ScalarType or EnumType;

    /// <summary>Whether the type, not wrapped, is selected with a selection set: an object, interface or union.</summary>
    public bool IsCompositeType => this is ObjectType or InterfaceType or UnionType;

    /// <summary>Whether the type, not wrapped, stands for one of several object types: an interface or union.</summary>
    public bool IsAbstractType => this is InterfaceType or UnionType;

    /// <summary>The same type without null among its values.</summary>
    public NonNullType NonNull() => this as NonNullType ?? new NonNullType(this);

    /// <summary>A list of this type.</summary>
    public ListType List() => new(this);

    /// <summary>
    /// Whether both are the same type: the same named type in the same wrappings. Wrappings are made anew at each
    /// use, so references cannot be compared.
    /// </summary>
    public static bool AreEqual(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (ListType a, ListType b) => AreEqual(a.OfType, b.OfType),
        (NonNullType a, NonNullType b) => AreEqual(a.OfType, b.OfType),
        _ => ReferenceEquals(left, right),
    };

    /// <summary>The type as the query language writes it, such as <c>[Site!]!</c>.</summary>
    public abstract override string ToString();
}
