using System.Diagnostics;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Building;

/// <summary>
/// Makes existing types anew, so that they refer to the types of the extended schema and hold what extensions add.
/// </summary>
internal sealed class TypeRebuilding(SchemaAssembly assembly)
{
    public NamedType Rebuild(NamedType type) => type switch
    {
        ScalarType scalar => Rebuild(scalar),
        ObjectType @object => Rebuild(@object),
        InterfaceType @interface => Rebuild(@interface),
        UnionType union => Rebuild(union),
        EnumType @enum => Rebuild(@enum),
        InputObjectType input => Rebuild(input),
        _ => throw new UnreachableException($"No type {type.Kind}."),
    };

    public Directive Rebuild(Directive directive) =>
        new(directive.Name, directive.Locations, directive.Arguments.Select(Rebuild))
        {
            IsRepeatable = directive.IsRepeatable,
            Description = directive.Description,
            Metadata = directive.Metadata,
            Definition = directive.Definition,
        };

    private static DirectiveNode[] Applied(NamedType type, IReadOnlyList<TypeExtensionNode> extensions) =>
        [.. type.AppliedDirectives, .. extensions.SelectMany(extension => extension.Directives)];

    private ScalarType Rebuild(ScalarType type)
    {
        var extensions = assembly.ExtensionsOf(type.Name);
        return new ScalarType(type.Name, type.Coercion)
        {
            SpecifiedByUrl = SdlDirectives.SpecifiedByUrl(extensions.SelectMany(extension => extension.Directives))
                ?? type.SpecifiedByUrl,
            Description = type.Description,
            AppliedDirectives = Applied(type, extensions),
            Metadata = type.Metadata,
            Definition = type.Definition,
            ExtensionNodes = [.. type.ExtensionNodes, .. extensions],
        };
    }

    private ObjectType Rebuild(ObjectType type)
    {
        var extensions = assembly.ExtensionsOf(type.Name);
        return new ObjectType(
            type.Name,
            () => [.. type.Fields.Select(Rebuild), .. SdlTypes.AddedFields(extensions, assembly)],
            () => [.. type.DeclaredInterfaces.Select(Replace), .. SdlTypes.AddedInterfaces(extensions, assembly)])
        {
            IsTypeOf = type.IsTypeOf,
            RuntimeType = type.RuntimeType,
            Description = type.Description,
            AppliedDirectives = Applied(type, extensions),
            Metadata = type.Metadata,
            Definition = type.Definition,
            ExtensionNodes = [.. type.ExtensionNodes, .. extensions],
        };
    }

    private InterfaceType Rebuild(InterfaceType type)
    {
        var extensions = assembly.ExtensionsOf(type.Name);
        return new InterfaceType(
            type.Name,
            () => [.. type.Fields.Select(Rebuild), .. SdlTypes.AddedFields(extensions, assembly)],
            () => [.. type.DeclaredInterfaces.Select(Replace), .. SdlTypes.AddedInterfaces(extensions, assembly)])
        {
            ResolveType = type.ResolveType,
            Description = type.Description,
            AppliedDirectives = Applied(type, extensions),
            Metadata = type.Metadata,
            Definition = type.Definition,
            ExtensionNodes = [.. type.ExtensionNodes, .. extensions],
        };
    }

    private UnionType Rebuild(UnionType type)
    {
        var extensions = assembly.ExtensionsOf(type.Name);
        return new UnionType(
            type.Name,
            () => [.. type.DeclaredTypes.Select(Replace), .. SdlTypes.AddedMembers(extensions, assembly)])
        {
            ResolveType = type.ResolveType,
            Description = type.Description,
            AppliedDirectives = Applied(type, extensions),
            Metadata = type.Metadata,
            Definition = type.Definition,
            ExtensionNodes = [.. type.ExtensionNodes, .. extensions],
        };
    }

    private EnumType Rebuild(EnumType type)
    {
        var extensions = assembly.ExtensionsOf(type.Name);
        return new EnumType(type.Name, [.. type.Values, .. SdlTypes.AddedEnumValues(extensions)])
        {
            Description = type.Description,
            AppliedDirectives = Applied(type, extensions),
            Metadata = type.Metadata,
            Definition = type.Definition,
            ExtensionNodes = [.. type.ExtensionNodes, .. extensions],
        };
    }

    private InputObjectType Rebuild(InputObjectType type)
    {
        var extensions = assembly.ExtensionsOf(type.Name);
        return new InputObjectType(
            type.Name,
            () => [.. type.Fields.Select(Rebuild), .. SdlTypes.AddedInputFields(extensions, assembly)])
        {
            IsOneOf = type.IsOneOf,
            RuntimeType = type.RuntimeType,
            Description = type.Description,
            AppliedDirectives = Applied(type, extensions),
            Metadata = type.Metadata,
            Definition = type.Definition,
            ExtensionNodes = [.. type.ExtensionNodes, .. extensions],
        };
    }

    private Field Rebuild(Field field) =>
        new(field.Name, assembly.Replace(field.Type), field.Arguments.Select(Rebuild))
        {
            Resolver = field.Resolver,
            Subscriber = field.Subscriber,
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            AppliedDirectives = field.AppliedDirectives,
            Metadata = field.Metadata,
            Definition = field.Definition,
        };

    private Argument Rebuild(Argument argument) =>
        new(argument.Name, assembly.Replace(argument.Type), argument.DefaultValue)
        {
            Description = argument.Description,
            DeprecationReason = argument.DeprecationReason,
            AppliedDirectives = argument.AppliedDirectives,
            Metadata = argument.Metadata,
            Definition = argument.Definition,
        };

    private InputField Rebuild(InputField field) =>
        new(field.Name, assembly.Replace(field.Type), field.DefaultValue)
        {
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            AppliedDirectives = field.AppliedDirectives,
            Metadata = field.Metadata,
            Definition = field.Definition,
        };

    private NamedType Replace(NamedType type) => assembly.Replace(type).Named;
}
