using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <summary>The use of a named fragment: <c>...Name</c>.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The fragment's name.</summary>
    public required NameNode Name { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
        walker.WalkAll(Directives);
    }
}

/// <summary>A selection set that applies under a condition: <c>... on Type { }</c>.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type it applies to; null when it applies always.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>What is selected.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(TypeCondition);
        walker.WalkAll(Directives);
        walker.Walk(SelectionSet);
    }
}

/// <summary>The definition of a named fragment.</summary>
public sealed class FragmentDefinitionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The fragment's name, never <c>on</c>.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Empty unless <see cref="ParserOptions.AllowLegacyFragmentVariables"/> is set.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    /// <summary>The type it applies to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>What is selected.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(VariableDefinitions);
        walker.Walk(TypeCondition);
        walker.WalkAll(Directives);
        walker.Walk(SelectionSet);
    }
}
