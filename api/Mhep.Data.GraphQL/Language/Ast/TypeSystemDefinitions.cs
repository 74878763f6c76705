using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <summary>The definition of a named type.</summary>
public abstract class TypeDefinitionNode : DefinitionNode
{
    private protected TypeDefinitionNode()
    {
    }

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The type's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary><c>schema { query: Q }</c>.</summary>
public sealed class SchemaDefinitionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    /// <summary>The root types.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.WalkAll(Directives);
        walker.WalkAll(OperationTypes);
    }
}

/// <summary>One root type of a schema.</summary>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; init; }

    /// <summary>The root type.</summary>
    public required NamedTypeNode Type { get; init; }

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.Walk(Type);
    }
}

/// <summary><c>scalar S</c>.</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Directives);
    }
}

/// <summary><c>type T { }</c>.</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>The interfaces it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>Its fields.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Interfaces);
        walker.WalkAll(Directives);
        walker.WalkAll(Fields);
    }
}

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Its name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Arguments);
        walker.Walk(Type);
        walker.WalkAll(Directives);
    }
}

/// <summary>An argument, or a field of an input object type.</summary>
public sealed class InputValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Its name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its default value, a constant; null when there is none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.Walk(Type);
        walker.WalkOptional(DefaultValue);
        walker.WalkAll(Directives);
    }
}

/// <summary><c>interface I { }</c>.</summary>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The interfaces it implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>Its fields.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Interfaces);
        walker.WalkAll(Directives);
        walker.WalkAll(Fields);
    }
}

/// <summary><c>union U = A | B</c>.</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>Its member types.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Directives);
        walker.WalkAll(Types);
    }
}

/// <summary><c>enum E { A B }</c>.</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>Its values.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Directives);
        walker.WalkAll(Values);
    }
}

/// <summary>One value of an enum type.</summary>
public sealed class EnumValueDefinitionNode : SyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Its name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Directives in the order written.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Directives);
    }
}

/// <summary><c>input I { }</c>.</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>Its fields.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Directives);
        walker.WalkAll(Fields);
    }
}

/// <summary><c>directive @d on FIELD</c>.</summary>
public sealed class DirectiveDefinitionNode : DefinitionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>Description, a string or block string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Its name without the @.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its arguments.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    /// <summary>Whether it may be applied more than once to one element.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Where it may be applied; each is the name of a <see cref="DirectiveLocation"/>.</summary>
    public ImmutableArray<NameNode> Locations { get; init; } = [];

    internal override void WalkChildren(SyntaxWalker walker)
    {
        walker.WalkOptional(Description);
        walker.Walk(Name);
        walker.WalkAll(Arguments);
        walker.WalkAll(Locations);
    }
}
