using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// Walks a syntax tree depth first, in the order of the grammar. The walk is recursive: the nesting limit of the
/// parser (<see cref="ParserOptions.MaxDepth"/>) keeps it within the stack. A tree deeper than the stack, from a host
/// that lifted the limit or made by hand, ends the walk with an <see cref="InsufficientExecutionStackException"/>.
/// </summary>
public abstract class SyntaxWalker
{
    /// <summary>Walks a node and everything below it.</summary>
    /// <param name="node">Where to start.</param>
    public void Walk(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Enter(node))
        {
            node.WalkChildren(this);
            Leave(node);
        }
    }

    internal void WalkOptional(SyntaxNode? node)
    {
        if (node is not null)
        {
            Walk(node);
        }
    }

    internal void WalkAll<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Walk(node);
        }
    }

    /// <summary>Called before the children of a node.</summary>
    /// <param name="node">The node reached.</param>
    /// <returns>False to pass over the children and <see cref="Leave"/>.</returns>
    protected abstract bool Enter(SyntaxNode node);

    /// <summary>Called after the children of a node.</summary>
    /// <param name="node">The node left.</param>
    protected virtual void Leave(SyntaxNode node)
    {
    }
}
