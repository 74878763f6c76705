using System.Collections.Immutable;
using System.Diagnostics;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>Makes types and directives from their definitions and extensions.</summary>
internal static class SdlTypes
{
    public static NamedType Build(TypeDefinitionNode node, SchemaAssembly assembly)
    {
        var extensions = assembly.ExtensionsOf(node.Name.Value);
        DirectiveNode[] applied = [.. node.Directives, .. extensions.SelectMany(extension => extension.Directives)];
        var name = node.Name.Value;
        return node switch
        {
            ScalarTypeDefinitionNode => new ScalarType(name, assembly.CoercionOf(name))
            {
                SpecifiedByUrl = SdlDirectives.SpecifiedByUrl(applied),
                Description = node.Description?.Value,
                AppliedDirectives = applied,
                Definition = node,
                ExtensionNodes = extensions,
            },
            UnionTypeDefinitionNode type => new UnionType(
                name,
                () => [.. type.Types.Select(assembly.Find), .. AddedMembers(extensions, assembly)])
            {
                Description = node.Description?.Value,
                AppliedDirectives = applied,
                Definition = node,
                ExtensionNodes = extensions,
            },
            EnumTypeDefinitionNode type => new EnumType(
                name,
                [.. EnumValues(type.Values), .. AddedEnumValues(extensions)])
            {
                Description = node.Description?.Value,
                AppliedDirectives = applied,
                Definition = node,
                ExtensionNodes = extensions,
            },
            InputObjectTypeDefinitionNode type => new InputObjectType(
                name,
                () => [.. InputFields(type.Fields, assembly), .. AddedInputFields(extensions, assembly)])
            {
                IsOneOf = SdlDirectives.IsOneOf(applied),
                Description = node.Description?.Value,
                AppliedDirectives = applied,
                Definition = node,
                ExtensionNodes = extensions,
            },
            _ => BuildFielded(node, extensions, applied, assembly),
        };
    }

    private static FieldedType BuildFielded(
        TypeDefinitionNode node,
        IReadOnlyList<TypeExtensionNode> extensions,
        DirectiveNode[] applied,
        SchemaAssembly assembly) => node switch
        {
            ObjectTypeDefinitionNode type => new ObjectType(
                node.Name.Value,
                () => [.. Fields(type.Fields, assembly), .. AddedFields(extensions, assembly)],
                () => [.. type.Interfaces.Select(assembly.Find), .. AddedInterfaces(extensions, assembly)])
            {
                Description = node.Description?.Value,
                AppliedDirectives = applied,
                Definition = node,
                ExtensionNodes = extensions,
            },
            InterfaceTypeDefinitionNode type => new InterfaceType(
                node.Name.Value,
                () => [.. Fields(type.Fields, assembly), .. AddedFields(extensions, assembly)],
                () => [.. type.Interfaces.Select(assembly.Find), .. AddedInterfaces(extensions, assembly)])
            {
                Description = node.Description?.Value,
                AppliedDirectives = applied,
                Definition = node,
                ExtensionNodes = extensions,
            },
            _ => throw new UnreachableException($"No type for {node.Kind}."),
        };

    public static Directive Build(DirectiveDefinitionNode node, SchemaAssembly assembly) =>
        new(node.Name.Value, node.Locations.Select(LocationOf), Arguments(node.Arguments, assembly))
        {
            IsRepeatable = node.Repeatable,
            Description = node.Description?.Value,
            Definition = node,
        };

    public static IEnumerable<Field> AddedFields(
        IReadOnlyList<TypeExtensionNode> extensions,
        SchemaAssembly assembly) =>
        extensions.SelectMany(extension => extension switch
        {
            ObjectTypeExtensionNode type => Fields(type.Fields, assembly),
            InterfaceTypeExtensionNode type => Fields(type.Fields, assembly),
            _ => [],
        });

    public static IEnumerable<NamedType> AddedInterfaces(
        IReadOnlyList<TypeExtensionNode> extensions,
        SchemaAssembly assembly) =>
        extensions.SelectMany(extension => extension switch
        {
            ObjectTypeExtensionNode type => type.Interfaces,
            InterfaceTypeExtensionNode type => type.Interfaces,
            _ => [],
        }).Select(assembly.Find);

    public static IEnumerable<NamedType> AddedMembers(
        IReadOnlyList<TypeExtensionNode> extensions,
        SchemaAssembly assembly) =>
        extensions.OfType<UnionTypeExtensionNode>().SelectMany(extension => extension.Types).Select(assembly.Find);

    public static IEnumerable<EnumValue> AddedEnumValues(IReadOnlyList<TypeExtensionNode> extensions) =>
        extensions.OfType<EnumTypeExtensionNode>().SelectMany(extension => EnumValues(extension.Values));

    public static IEnumerable<InputField> AddedInputFields(
        IReadOnlyList<TypeExtensionNode> extensions,
        SchemaAssembly assembly) =>
        extensions.OfType<InputObjectTypeExtensionNode>()
            .SelectMany(extension => InputFields(extension.Fields, assembly));

    private static DirectiveLocation LocationOf(NameNode name) =>
        DirectiveLocationNames.TryParse(name.Value, out var location)
            ? location
            : throw new ArgumentException($"No directive location: {name.Value}.", nameof(name));

    private static IEnumerable<Field> Fields(ImmutableArray<FieldDefinitionNode> nodes, SchemaAssembly assembly) =>
        nodes.Select(node => new Field(node.Name.Value, assembly.Find(node.Type), Arguments(node.Arguments, assembly))
        {
            Description = node.Description?.Value,
            DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
            AppliedDirectives = node.Directives,
            Definition = node,
        });

    private static IEnumerable<Argument> Arguments(
        ImmutableArray<InputValueDefinitionNode> nodes,
        SchemaAssembly assembly) =>
        nodes.Select(node => new Argument(node.Name.Value, assembly.Find(node.Type), DefaultOf(node))
        {
            Description = node.Description?.Value,
            DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
            AppliedDirectives = node.Directives,
            Definition = node,
        });

    private static IEnumerable<InputField> InputFields(
        ImmutableArray<InputValueDefinitionNode> nodes,
        SchemaAssembly assembly) =>
        nodes.Select(node => new InputField(node.Name.Value, assembly.Find(node.Type), DefaultOf(node))
        {
            Description = node.Description?.Value,
            DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
            AppliedDirectives = node.Directives,
            Definition = node,
        });

    private static DefaultValue? DefaultOf(InputValueDefinitionNode node) =>
        node.DefaultValue is null ? null : DefaultValue.FromLiteral(node.DefaultValue);

    private static IEnumerable<EnumValue> EnumValues(ImmutableArray<EnumValueDefinitionNode> nodes) =>
        nodes.Select(node => new EnumValue(node.Name.Value)
        {
            Description = node.Description?.Value,
            DeprecationReason = SdlDirectives.DeprecationReason(node.Directives),
            AppliedDirectives = node.Directives,
            Definition = node,
        });
}
