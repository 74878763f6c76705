using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Types;

/// <summary>A leaf whose values have a meaning of their own.</summary>
public sealed class ScalarType : NamedType
{
    /// <summary>Declares a scalar.</summary>
    /// <param name="name">Name in the schema.</param>
    /// <param name="coercion">How values pass in and out; null lets every value pass as it is.</param>
    public ScalarType(string name, ScalarCoercion? coercion = null)
        : base(name) => Coercion = coercion ?? ScalarCoercion.Unchanged;

    /// <summary>How values pass in and out.</summary>
    public ScalarCoercion Coercion { get; }

    /// <summary>Address of a text that defines the scalar's values, or null.</summary>
    public string? SpecifiedByUrl { get; init; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;
}
