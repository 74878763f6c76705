using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <summary>A definition of a document, executable or of the type system.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private protected DefinitionNode()
    {
    }
}

/// <summary>A whole document: executable definitions, type system definitions, or both.</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in the order written; a parsed document has at least one.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; init; } = [];

    /// <summary>Number of tokens read, without the end of the file; 0 for a document made by hand.</summary>
    public int TokenCount { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkAll(Definitions);
    }
}

/// <summary>A name. Errors point at it.</summary>
public sealed class NameNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public required string Value { get; init; }
}
