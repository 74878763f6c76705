namespace Mhep.Data.GraphQL.Language;

/// <content>Extensions of a schema and its types. An extension that adds nothing is an error.</content>
internal ref partial struct ParserContext
{
    private DefinitionNode ParseTypeSystemExtension()
    {
        var start = _lexer.Start;
        var keyword = _lexer;
        keyword.Advance();
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        switch (keyword.Text)
        {
            case "schema":
                return ParseSchemaExtension(start);
            case "scalar":
                return ParseScalarTypeExtension(start);
            case "type":
                return ParseObjectTypeExtension(start);
            case "interface":
                return ParseInterfaceTypeExtension(start);
            case "union":
                return ParseUnionTypeExtension(start);
            case "enum":
                return ParseEnumTypeExtension(start);
            case "input":
                return ParseInputObjectTypeExtension(start);
            default:
                throw Unexpected(keyword);
        }
    }

    private void ExpectExtension(string keyword)
    {
        ExpectKeyword("extend");
        ExpectKeyword(keyword);
    }

    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        ExpectExtension("schema");
        var directives = ParseDirectives(isConst: true);
        var operationTypes = ParseOperationTypeDefinitions();
        return directives.IsEmpty && operationTypes.IsEmpty
            ? throw Unexpected()
            : new SchemaExtensionNode
            {
                Directives = directives,
                OperationTypes = operationTypes,
                Location = LocationFrom(start),
            };
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(int start)
    {
        ExpectExtension("scalar");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return directives.IsEmpty
            ? throw Unexpected()
            : new ScalarTypeExtensionNode { Name = name, Directives = directives, Location = LocationFrom(start) };
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(int start)
    {
        ExpectExtension("type");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new ObjectTypeExtensionNode
            {
                Name = name,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
                Location = LocationFrom(start),
            };
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(int start)
    {
        ExpectExtension("interface");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new InterfaceTypeExtensionNode
            {
                Name = name,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
                Location = LocationFrom(start),
            };
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(int start)
    {
        ExpectExtension("union");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMemberTypes();
        return directives.IsEmpty && types.IsEmpty
            ? throw Unexpected()
            : new UnionTypeExtensionNode
            {
                Name = name,
                Directives = directives,
                Types = types,
                Location = LocationFrom(start),
            };
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(int start)
    {
        ExpectExtension("enum");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValuesDefinition();
        return directives.IsEmpty && values.IsEmpty
            ? throw Unexpected()
            : new EnumTypeExtensionNode
            {
                Name = name,
                Directives = directives,
                Values = values,
                Location = LocationFrom(start),
            };
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(int start)
    {
        ExpectExtension("input");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValueDefinitions(TokenKind.BraceL, TokenKind.BraceR);
        return directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new InputObjectTypeExtensionNode
            {
                Name = name,
                Directives = directives,
                Fields = fields,
                Location = LocationFrom(start),
            };
    }
}
