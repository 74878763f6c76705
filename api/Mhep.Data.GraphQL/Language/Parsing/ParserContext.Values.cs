using System.Collections.Immutable;

namespace Mhep.Data.GraphQL.Language;

/// <content>Names, values, arguments, directives, type references.</content>
internal ref partial struct ParserContext
{
    public ValueNode ParseValueLiteral(bool isConst)
    {
        var start = _lexer.Start;
        switch (_lexer.Kind)
        {
            case TokenKind.BracketL:
                return ParseList(isConst);
            case TokenKind.BraceL:
                return ParseObject(isConst);
            case TokenKind.Int:
                var digits = TakeText();
                return new IntValueNode { Value = digits, Location = LocationFrom(start) };
            case TokenKind.Float:
                var number = TakeText();
                return new FloatValueNode { Value = number, Location = LocationFrom(start) };
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringLiteral();
            case TokenKind.Name:
                return ParseNamedValue(start);
            case TokenKind.Dollar when isConst:
                throw VariableInConstant();
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Unexpected();
        }
    }

    public TypeNode ParseTypeReference()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (_lexer.Kind == TokenKind.BracketL)
        {
            Nest();
            Advance();
            var inner = ParseTypeReference();
            Expect(TokenKind.BracketR);
            _depth--;
            type = new ListTypeNode { Type = inner, Location = LocationFrom(start) };
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Location = LocationFrom(start) } : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = _lexer.Start;
        var name = ParseName();
        return new NamedTypeNode { Name = name, Location = LocationFrom(start) };
    }

    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            Expect(TokenKind.Name);
        }

        var start = _lexer.Start;
        var value = NameCache.OfThread.Get(_lexer.Text);
        Advance();
        return new NameNode { Value = value, Location = LocationFrom(start) };
    }

    private string TakeText()
    {
        var text = _lexer.Text.ToString();
        Advance();
        return text;
    }

    private ValueNode ParseNamedValue(int start)
    {
        var name = NameCache.OfThread.Get(_lexer.Text);
        Advance();
        return name switch
        {
            "true" or "false" => new BooleanValueNode { Value = name == "true", Location = LocationFrom(start) },
            "null" => new NullValueNode { Location = LocationFrom(start) },
            _ => new EnumValueNode { Value = name, Location = LocationFrom(start) },
        };
    }

    private StringValueNode ParseStringLiteral()
    {
        var start = _lexer.Start;
        var block = _lexer.Kind == TokenKind.BlockString;
        var value = _lexer.Value() ?? "";
        Advance();
        return new StringValueNode { Value = value, Block = block, Location = LocationFrom(start) };
    }

    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode { Name = name, Location = LocationFrom(start) };
    }

    private Errors.GraphQLException VariableInConstant()
    {
        var dollar = _lexer;
        Advance();
        return _lexer.Kind == TokenKind.Name
            ? Error(dollar.Start, $"Unexpected variable \"${_lexer.Text}\" in constant value.")
            : Unexpected(dollar);
    }

    private ListValueNode ParseList(bool isConst)
    {
        var start = _lexer.Start;
        Nest();
        Advance();
        var mark = _pendingCount;
        while (!Skip(TokenKind.BracketR))
        {
            Push(ParseValueLiteral(isConst));
        }

        _depth--;
        return new ListValueNode { Values = PopSince<ValueNode>(mark), Location = LocationFrom(start) };
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _lexer.Start;
        Nest();
        Advance();
        var mark = _pendingCount;
        while (!Skip(TokenKind.BraceR))
        {
            var fieldStart = _lexer.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValueLiteral(isConst);
            Push(new ObjectFieldNode { Name = name, Value = value, Location = LocationFrom(fieldStart) });
        }

        _depth--;
        return new ObjectValueNode { Fields = PopSince<ObjectFieldNode>(mark), Location = LocationFrom(start) };
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.ParenL))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValueLiteral(isConst);
            Push(new ArgumentNode { Name = name, Value = value, Location = LocationFrom(start) });
        }
        while (!Skip(TokenKind.ParenR));
        return PopSince<ArgumentNode>(mark);
    }

    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (_lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var mark = _pendingCount;
        while (_lexer.Kind == TokenKind.At)
        {
            var start = _lexer.Start;
            if (_pendingCount - mark >= _maxDirectives)
            {
                throw Error(
                    start,
                    $"Document contains more than {_maxDirectives} directives at one location. Parsing aborted.");
            }

            Advance();
            var name = ParseName();
            var arguments = ParseArguments(isConst);
            Push(new DirectiveNode { Name = name, Arguments = arguments, Location = LocationFrom(start) });
        }

        return PopSince<DirectiveNode>(mark);
    }
}
