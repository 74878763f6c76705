namespace Mhep.Data.GraphQL.Language;

/// <summary>The address of an element of a schema, such as <c>Type.field(argument:)</c>.</summary>
public abstract class SchemaCoordinateNode : SyntaxNode
{
    private protected SchemaCoordinateNode()
    {
    }

    /// <summary>The name of the type, or of the directive without the @.</summary>
    public required NameNode Name { get; init; }
}

/// <summary><c>Type</c>.</summary>
public sealed class TypeCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.TypeCoordinate;

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
    }
}

/// <summary><c>Type.member</c>: a field, an input field or an enum value.</summary>
public sealed class MemberCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.MemberCoordinate;

    /// <summary>The member.</summary>
    public required NameNode MemberName { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
        walker.Walk(MemberName);
    }
}

/// <summary><c>Type.field(argument:)</c>.</summary>
public sealed class ArgumentCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ArgumentCoordinate;

    /// <summary>The field.</summary>
    public required NameNode FieldName { get; init; }

    /// <summary>The argument.</summary>
    public required NameNode ArgumentName { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
        walker.Walk(FieldName);
        walker.Walk(ArgumentName);
    }
}

/// <summary><c>@directive</c>.</summary>
public sealed class DirectiveCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveCoordinate;

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
    }
}

/// <summary><c>@directive(argument:)</c>.</summary>
public sealed class DirectiveArgumentCoordinateNode : SchemaCoordinateNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveArgumentCoordinate;

    /// <summary>The argument.</summary>
    public required NameNode ArgumentName { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
        walker.Walk(ArgumentName);
    }
}
