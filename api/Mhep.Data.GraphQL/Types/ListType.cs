namespace Mhep.Data.GraphQL.Types;

/// <summary>Several values of one type, in order.</summary>
public sealed class ListType : GraphQLType
{
    /// <summary>A list of a type.</summary>
    /// <param name="ofType">Type of the items, which may itself be a list or non-null.</param>
    public ListType(GraphQLType ofType)
    {
        ArgumentNullException.ThrowIfNull(ofType);
        OfType = ofType;
    }

    /// <summary>Type of the items.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.List;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}
