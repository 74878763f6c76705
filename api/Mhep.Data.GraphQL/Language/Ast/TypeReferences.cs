namespace Mhep.Data.GraphQL.Language;

/// <summary>A reference to a type: named, list or non-null.</summary>
public abstract class TypeNode : SyntaxNode
{
    private protected TypeNode()
    {
    }
}

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public required NameNode Name { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
    }
}

/// <summary>A list of a type: <c>[T]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public required TypeNode Type { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Type);
    }
}

/// <summary>A type without null: <c>T!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The nullable type, named or list.</summary>
    public required TypeNode Type { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Type);
    }
}
