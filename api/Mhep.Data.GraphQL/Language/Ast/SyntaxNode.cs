namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// A node of the syntax tree. Nodes are immutable and compared by reference; two equal texts give two trees that
/// are not equal.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode()
    {
    }

    /// <summary>Which production the node stands for.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node was read; the default value when it was made by hand.</summary>
    public Location Location { get; init; }

    /// <summary>The node as text, in the form of <see cref="Printer"/>.</summary>
    public override string ToString() => Printer.Print(this);

    /// <summary>Shows the children to <paramref name="walker"/> in the order of the grammar.</summary>
    internal virtual void WalkChildren(SyntaxWalker walker)
    {
    }
}
