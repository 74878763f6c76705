using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <content>Documents, operations, selections, fragments.</content>
internal ref partial struct ParserContext
{
    public DocumentNode ParseDocument()
    {
        Expect(TokenKind.StartOfFile);
        do
        {
            Push(ParseDefinition());
        }
        while (_lexer.Kind != TokenKind.EndOfFile);
        _lastEnd = _lexer.End;

        return new DocumentNode
        {
            Definitions = PopSince<DefinitionNode>(0),
            TokenCount = _lexer.TokenCount,
            Location = LocationFrom(0),
        };
    }

    private readonly bool AtDescription => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    private DefinitionNode ParseDefinition()
    {
        if (_lexer.Kind == TokenKind.BraceL)
        {
            return ParseOperationDefinition(_lexer.Start, description: null);
        }

        var keyword = _lexer;
        if (AtDescription)
        {
            keyword.Advance();
            if (keyword.Kind == TokenKind.BraceL)
            {
                throw Error(
                    _lexer.Start,
                    "Unexpected description, descriptions are not supported on shorthand queries.");
            }
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        // Extensions read as unexpected descriptions; anything unknown reads as an unexpected name.
        if (AtDescription && keyword.Text is "extend")
        {
            throw Error(_lexer.Start, "Unexpected description, descriptions are supported only on type definitions.");
        }

        return ParseDefinition(keyword);
    }

    private DefinitionNode ParseDefinition(Lexer keyword)
    {
        var start = _lexer.Start;
        switch (keyword.Text)
        {
            case "query" or "mutation" or "subscription":
                return ParseOperationDefinition(start, ParseDescription());
            case "fragment":
                return ParseFragmentDefinition(start, ParseDescription());
            case "schema":
                return ParseSchemaDefinition(start, ParseDescription());
            case "scalar":
                return ParseScalarTypeDefinition(start, ParseDescription());
            case "type":
                return ParseObjectTypeDefinition(start, ParseDescription());
            case "interface":
                return ParseInterfaceTypeDefinition(start, ParseDescription());
            case "union":
                return ParseUnionTypeDefinition(start, ParseDescription());
            case "enum":
                return ParseEnumTypeDefinition(start, ParseDescription());
            case "input":
                return ParseInputObjectTypeDefinition(start, ParseDescription());
            case "directive":
                return ParseDirectiveDefinition(start, ParseDescription());
            case "extend":
                return ParseTypeSystemExtension();
            default:
                throw Unexpected(keyword);
        }
    }

    private StringValueNode? ParseDescription() => AtDescription ? ParseStringLiteral() : null;

    private OperationDefinitionNode ParseOperationDefinition(int start, StringValueNode? description)
    {
        if (_lexer.Kind == TokenKind.BraceL)
        {
            var shorthand = ParseSelectionSet();
            return new OperationDefinitionNode { SelectionSet = shorthand, Location = LocationFrom(start) };
        }

        var operation = ParseOperationType();
        var name = _lexer.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode
        {
            Description = description,
            Operation = operation,
            Name = name,
            VariableDefinitions = variables,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = LocationFrom(start),
        };
    }

    private OperationType ParseOperationType()
    {
        var token = _lexer;
        Expect(TokenKind.Name);
        return token.Text switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    private ImmutableArray<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenL))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseVariableDefinition());
        }
        while (!Skip(TokenKind.ParenR));
        return PopSince<VariableDefinitionNode>(mark);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValueLiteral(isConst: true) : null;
        var directives = ParseDirectives(isConst: true);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = type,
            DefaultValue = defaultValue,
            Directives = directives,
            Location = LocationFrom(start),
        };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        Nest();
        Expect(TokenKind.BraceL);
        var mark = _pendingCount;
        do
        {
            Push(_lexer.Kind == TokenKind.Spread ? ParseFragment() : ParseField());
        }
        while (!Skip(TokenKind.BraceR));
        _depth--;
        return new SelectionSetNode { Selections = PopSince<SelectionNode>(mark), Location = LocationFrom(start) };
    }

    private FieldNode ParseField()
    {
        var start = _lexer.Start;
        CountField(start);
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            CountAlias(start);
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = _lexer.Kind == TokenKind.BraceL ? ParseSelectionSet() : null;
        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = arguments,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = LocationFrom(start),
        };
    }

    private void CountField(int start)
    {
        _fields++;
        if (_fields > _options.MaxFields)
        {
            throw Error(start, $"Document contains more than {_options.MaxFields} fields. Parsing aborted.");
        }
    }

    private void CountAlias(int start)
    {
        _aliases++;
        if (_aliases > _options.MaxAliases)
        {
            throw Error(start, $"Document contains more than {_options.MaxAliases} aliases. Parsing aborted.");
        }
    }

    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && _lexer.Kind == TokenKind.Name)
        {
            var name = ParseFragmentName();
            var spreadDirectives = ParseDirectives(isConst: false);
            return new FragmentSpreadNode
            {
                Name = name,
                Directives = spreadDirectives,
                Location = LocationFrom(start),
            };
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode
        {
            TypeCondition = typeCondition,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = LocationFrom(start),
        };
    }

    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        var name = ParseFragmentName();
        var variables = _options.AllowLegacyFragmentVariables ? ParseVariableDefinitions() : [];
        ExpectKeyword("on");
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            VariableDefinitions = variables,
            TypeCondition = typeCondition,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = LocationFrom(start),
        };
    }

    private NameNode ParseFragmentName() => PeekKeyword("on") ? throw Unexpected() : ParseName();
}
