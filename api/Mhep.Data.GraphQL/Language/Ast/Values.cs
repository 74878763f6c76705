using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <summary>A literal or a variable.</summary>
public abstract class ValueNode : SyntaxNode
{
    private protected ValueNode()
    {
    }
}

/// <summary>A variable: <c>$name</c>.</summary>
public sealed class VariableNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name without the dollar sign.</summary>
    public required NameNode Name { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
    }
}

/// <summary>An integer literal of any size.</summary>
public sealed class IntValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written, with their sign.</summary>
    public required string Value { get; init; }
}

/// <summary>A literal with a fraction or an exponent.</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written.</summary>
    public required string Value { get; init; }
}

/// <summary>A string literal.</summary>
public sealed class StringValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text it stands for: escapes decoded, block indentation removed.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written in triple quotation marks.</summary>
    public bool Block { get; init; }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public required bool Value { get; init; }
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>The name of an enum value.</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name; never true, false or null.</summary>
    public required string Value { get; init; }
}

/// <summary>A list: <c>[1, 2]</c>.</summary>
public sealed class ListValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items in order.</summary>
    public ImmutableArray<ValueNode> Values { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkAll(Values);
    }
}

/// <summary>An input object: <c>{a: 1}</c>.</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in the order written.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkAll(Fields);
    }
}

/// <summary>One field of an input object.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The field's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The value given.</summary>
    public required ValueNode Value { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Name);
        walker.Walk(Value);
    }
}
