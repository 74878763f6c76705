using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// One rule of the specification. A rule sees the nodes of the kinds it names, in document order, and reports what
/// breaks it. Instances are reused: what a rule remembers about a document it forgets in <see cref="Begin"/>.
/// </summary>
public abstract class ValidationRule
{
    /// <summary>The kinds of node shown to <see cref="Enter"/>, before their children.</summary>
    public virtual IReadOnlyList<SyntaxKind> EnterKinds => [];

    /// <summary>The kinds of node shown to <see cref="Leave"/>, after their children.</summary>
    public virtual IReadOnlyList<SyntaxKind> LeaveKinds => [];

    /// <summary>Called before a document is walked; clears what the rule remembers of the last one.</summary>
    /// <param name="context">The validation that starts.</param>
    public virtual void Begin(ValidationContext context)
    {
    }

    /// <summary>Called before the children of a node of <see cref="EnterKinds"/>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="context">The validation under way.</param>
    public virtual void Enter(SyntaxNode node, ValidationContext context)
    {
    }

    /// <summary>Called after the children of a node of <see cref="LeaveKinds"/>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="context">The validation under way.</param>
    public virtual void Leave(SyntaxNode node, ValidationContext context)
    {
    }
}
