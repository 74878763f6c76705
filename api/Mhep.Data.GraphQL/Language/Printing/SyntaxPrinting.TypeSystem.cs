using System.Collections.Immutable;
using System.Diagnostics;

namespace Mhep.Data.GraphQL.Language;

/// <content>Definitions and extensions of the type system.</content>
internal sealed partial class SyntaxPrinting
{
    private void WriteDefinition(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                WriteSchema("schema", schema.Directives, schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                Write($"{operationType.Operation.Keyword()}: ");
                Write(operationType.Type);
                break;
            case TypeDefinitionNode type:
                WriteTypeDefinition(type);
                break;
            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                break;
            case InputValueDefinitionNode input:
                WriteInputValueDefinition(input);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Write(value.Name);
                WriteDirectives(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            default:
                throw new UnreachableException($"No layout for {node.Kind}.");
        }
    }

    private void WriteTypeDefinition(TypeDefinitionNode type)
    {
        WriteDescription(type.Description);
        switch (type)
        {
            case ScalarTypeDefinitionNode:
                WriteHead("scalar", type.Name, [], type.Directives);
                break;
            case ObjectTypeDefinitionNode definition:
                WriteHead("type", type.Name, definition.Interfaces, type.Directives);
                WriteMembers(definition.Fields);
                break;
            case InterfaceTypeDefinitionNode definition:
                WriteHead("interface", type.Name, definition.Interfaces, type.Directives);
                WriteMembers(definition.Fields);
                break;
            case UnionTypeDefinitionNode definition:
                WriteHead("union", type.Name, [], type.Directives);
                WriteJoined(definition.Types, " | ", " = ");
                break;
            case EnumTypeDefinitionNode definition:
                WriteHead("enum", type.Name, [], type.Directives);
                WriteMembers(definition.Values);
                break;
            case InputObjectTypeDefinitionNode definition:
                WriteHead("input", type.Name, [], type.Directives);
                WriteMembers(definition.Fields);
                break;
            default:
                throw new UnreachableException($"No layout for {type.Kind}.");
        }
    }

    private void WriteExtension(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaExtensionNode schema:
                WriteSchema("extend schema", schema.Directives, schema.OperationTypes);
                break;
            case ScalarTypeExtensionNode extension:
                WriteHead("extend scalar", extension.Name, [], extension.Directives);
                break;
            case ObjectTypeExtensionNode extension:
                WriteHead("extend type", extension.Name, extension.Interfaces, extension.Directives);
                WriteMembers(extension.Fields);
                break;
            case InterfaceTypeExtensionNode extension:
                WriteHead("extend interface", extension.Name, extension.Interfaces, extension.Directives);
                WriteMembers(extension.Fields);
                break;
            case UnionTypeExtensionNode extension:
                WriteHead("extend union", extension.Name, [], extension.Directives);
                WriteJoined(extension.Types, " | ", " = ");
                break;
            case EnumTypeExtensionNode extension:
                WriteHead("extend enum", extension.Name, [], extension.Directives);
                WriteMembers(extension.Values);
                break;
            case InputObjectTypeExtensionNode extension:
                WriteHead("extend input", extension.Name, [], extension.Directives);
                WriteMembers(extension.Fields);
                break;
            default:
                throw new UnreachableException($"No layout for {node.Kind}.");
        }
    }

    private void WriteSchema(
        string keyword,
        ImmutableArray<DirectiveNode> directives,
        ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        Write(keyword);
        WriteDirectives(directives);
        WriteMembers(operationTypes);
    }

    private void WriteHead(
        string keyword,
        NameNode name,
        ImmutableArray<NamedTypeNode> interfaces,
        ImmutableArray<DirectiveNode> directives)
    {
        Write(keyword);
        Write(" ");
        Write(name);
        WriteJoined(interfaces, " & ", " implements ");
        WriteDirectives(directives);
    }

    private void WriteMembers<T>(ImmutableArray<T> members)
        where T : SyntaxNode
    {
        if (!members.IsEmpty)
        {
            Write(" ");
            WriteBlock(members);
        }
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        Write(field.Name);
        WriteInParentheses(field.Arguments, HasLineBreakSince);
        Write(": ");
        Write(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteInputValueDefinition(InputValueDefinitionNode input)
    {
        WriteDescription(input.Description);
        Write(input.Name);
        Write(": ");
        Write(input.Type);
        WriteDefault(input.DefaultValue);
        WriteDirectives(input.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        Write("directive @");
        Write(directive.Name);
        WriteInParentheses(directive.Arguments, HasLineBreakSince);
        Write(directive.Repeatable ? " repeatable on " : " on ");
        WriteJoined(directive.Locations, " | ");
    }
}
