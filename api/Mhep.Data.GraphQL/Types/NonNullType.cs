namespace Mhep.Data.GraphQL.Types;

/// <summary>A type whose values are never null; a null in its place is an error that removes the value around it.</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>A type without null.</summary>
    /// <param name="ofType">The nullable type; wrapping twice is refused.</param>
    public NonNullType(GraphQLType ofType)
    {
        ArgumentNullException.ThrowIfNull(ofType);
        if (ofType is NonNullType)
        {
            throw new ArgumentException($"Expected {ofType} to be a GraphQL nullable type.", nameof(ofType));
        }

        OfType = ofType;
    }

    /// <summary>The same type with null.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override GraphQLType NullableType => OfType;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
