namespace Mhep.Data.GraphQL.Types;

/// <summary>A set of fields that several object types (and other interfaces) share.</summary>
public sealed class InterfaceType : FieldedType
{
    /// <summary>Declares an interface.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="fields">Gives the fields in declaration order; called once, when the schema is made.</param>
    /// <param name="interfaces">Gives the interfaces it claims to implement itself; null for none.</param>
    public InterfaceType(string name, Func<IEnumerable<Field>> fields, Func<IEnumerable<NamedType>>? interfaces = null)
        : base(name, fields, interfaces)
    {
    }

    /// <summary>
    /// Gives the name of a value's object type; null (or a null answer) leaves it to <c>__typename</c> in the value and
    /// to <see cref="ObjectType.IsTypeOf"/>.
    /// </summary>
    public Func<object, string?>? ResolveType { get; init; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
