using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <content>Schema, types and directives.</content>
internal ref partial struct ParserContext
{
    private SchemaDefinitionNode ParseSchemaDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("schema");
        var directives = ParseDirectives(isConst: true);
        if (_lexer.Kind != TokenKind.BraceL)
        {
            Expect(TokenKind.BraceL);
        }

        var operationTypes = ParseOperationTypeDefinitions();
        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = directives,
            OperationTypes = operationTypes,
            Location = LocationFrom(start),
        };
    }

    private ImmutableArray<OperationTypeDefinitionNode> ParseOperationTypeDefinitions()
    {
        if (!Skip(TokenKind.BraceL))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            Push(
                new OperationTypeDefinitionNode { Operation = operation, Type = type, Location = LocationFrom(start) });
        }
        while (!Skip(TokenKind.BraceR));
        return PopSince<OperationTypeDefinitionNode>(mark);
    }

    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("scalar");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return new ScalarTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Location = LocationFrom(start),
        };
    }

    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("type");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        return new ObjectTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = LocationFrom(start),
        };
    }

    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("interface");
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        return new InterfaceTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = LocationFrom(start),
        };
    }

    private ImmutableArray<NamedTypeNode> ParseImplementsInterfaces() =>
        SkipKeyword("implements") ? ParseDelimitedNamedTypes(TokenKind.Amp) : [];

    private ImmutableArray<NamedTypeNode> ParseUnionMemberTypes() =>
        Skip(TokenKind.EqualsSign) ? ParseDelimitedNamedTypes(TokenKind.Pipe) : [];

    // The delimiter may also stand before the first item: = | A | B.
    private ImmutableArray<NamedTypeNode> ParseDelimitedNamedTypes(TokenKind delimiter)
    {
        Skip(delimiter);
        var mark = _pendingCount;
        do
        {
            Push(ParseNamedType());
        }
        while (Skip(delimiter));
        return PopSince<NamedTypeNode>(mark);
    }

    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition()
    {
        if (!Skip(TokenKind.BraceL))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseFieldDefinition());
        }
        while (!Skip(TokenKind.BraceR));
        return PopSince<FieldDefinitionNode>(mark);
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.ParenL, TokenKind.ParenR);
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var directives = ParseDirectives(isConst: true);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = type,
            Directives = directives,
            Location = LocationFrom(start),
        };
    }

    private ImmutableArray<InputValueDefinitionNode> ParseInputValueDefinitions(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseInputValueDefinition());
        }
        while (!Skip(close));
        return PopSince<InputValueDefinitionNode>(mark);
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValueLiteral(isConst: true) : null;
        var directives = ParseDirectives(isConst: true);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = type,
            DefaultValue = defaultValue,
            Directives = directives,
            Location = LocationFrom(start),
        };
    }

    private UnionTypeDefinitionNode ParseUnionTypeDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("union");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMemberTypes();
        return new UnionTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Types = types,
            Location = LocationFrom(start),
        };
    }

    private EnumTypeDefinitionNode ParseEnumTypeDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("enum");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValuesDefinition();
        return new EnumTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Values = values,
            Location = LocationFrom(start),
        };
    }

    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValuesDefinition()
    {
        if (!Skip(TokenKind.BraceL))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var description = ParseDescription();
            if (PeekKeyword("true") || PeekKeyword("false") || PeekKeyword("null"))
            {
                throw Error(_lexer.Start, $"{_lexer.Describe()} is reserved and cannot be used for an enum value.");
            }

            var name = ParseName();
            var directives = ParseDirectives(isConst: true);
            Push(new EnumValueDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = directives,
                Location = LocationFrom(start),
            });
        }
        while (!Skip(TokenKind.BraceR));
        return PopSince<EnumValueDefinitionNode>(mark);
    }

    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("input");
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValueDefinitions(TokenKind.BraceL, TokenKind.BraceR);
        return new InputObjectTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Fields = fields,
            Location = LocationFrom(start),
        };
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.ParenL, TokenKind.ParenR);
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Repeatable = repeatable,
            Locations = locations,
            Location = LocationFrom(start),
        };
    }

    private ImmutableArray<NameNode> ParseDirectiveLocations()
    {
        Skip(TokenKind.Pipe);
        var mark = _pendingCount;
        do
        {
            var token = _lexer;
            var name = ParseName();
            Push(DirectiveLocationNames.TryParse(name.Value, out _) ? name : throw Unexpected(token));
        }
        while (Skip(TokenKind.Pipe));
        return PopSince<NameNode>(mark);
    }
}
