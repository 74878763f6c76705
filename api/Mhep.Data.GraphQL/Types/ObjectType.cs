namespace Mhep.Data.GraphQL.Types;

/// <summary>A set of fields, each with a value.</summary>
public sealed class ObjectType : FieldedType
{
    /// <summary>Declares an object type.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="fields">Gives the fields in declaration order; called once, when the schema is made.</param>
    /// <param name="interfaces">Gives the interfaces it claims to implement; null for none.</param>
    public ObjectType(string name, Func<IEnumerable<Field>> fields, Func<IEnumerable<NamedType>>? interfaces = null)
        : base(name, fields, interfaces)
    {
    }

    /// <summary>Tells whether a value found where an abstract type is expected is of this type; null when nothing tells.</summary>
    public Func<object, bool>? IsTypeOf { get; init; }

    /// <summary>The .NET type of the values; null where values are of any type.</summary>
    public Type? RuntimeType { get; init; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
