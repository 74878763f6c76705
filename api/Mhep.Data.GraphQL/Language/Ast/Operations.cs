using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : SyntaxNode
{
    private protected SelectionNode()
    {
    }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A query, mutation or subscription.</summary>
public sealed class OperationDefinitionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Which root type it selects from.</summary>
    public OperationType Operation { get; init; }

    /// <summary>Its name; null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>The variables it declares.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>What it selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.WalkOptional(Name);
        walker.WalkAll(VariableDefinitions);
        walker.WalkAll(Directives);
        walker.Walk(SelectionSet);
    }
}

/// <summary>The declaration of one variable of an operation.</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its default value, a constant; null when there is none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Variable);
        walker.Walk(Type);
        walker.WalkOptional(DefaultValue);
        walker.WalkAll(Directives);
    }
}

/// <summary>The selections between two braces.</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections; a parsed set has at least one.</summary>
    public ImmutableArray<SelectionNode> Selections { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkAll(Selections);
    }
}

/// <summary>The selection of a field.</summary>
public sealed class FieldNode : SelectionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The name it has in the response, when that differs from <see cref="Name"/>.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>The name of the field in the schema.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in the order written.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>What is selected from the result; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Alias);
        walker.Walk(Name);
        walker.WalkAll(Arguments);
        walker.WalkAll(Directives);
        walker.WalkOptional(SelectionSet);
    }
}

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The argument's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value given.</summary>
    public required ValueNode Value { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
        walker.Walk(Value);
    }
}

/// <summary>A directive applied to an element.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The directive's name without the @.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in the order written.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
        walker.WalkAll(Arguments);
    }
}
