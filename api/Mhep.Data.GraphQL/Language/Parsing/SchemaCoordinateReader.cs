using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// Reads schema coordinates such as <c>Type.field(argument:)</c>. Their lexical grammar is its own: no white space,
/// no comments, and the dot is a token.
/// </summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
internal sealed class SchemaCoordinateReader
{
    private readonly Source _source;
    private TokenKind _kind;
    private int _start;
    private int _end;
    private int _lastEnd;

    public SchemaCoordinateReader(Source source)
    {
        _source = source;
        Advance();
    }

    public SchemaCoordinateNode Read()
    {
        var coordinate = _kind == TokenKind.At ? ReadDirective() : ReadType();
        Expect(TokenKind.EndOfFile);
        return coordinate;
    }

    private SchemaCoordinateNode ReadDirective()
    {
        Advance();
        var name = ReadName();
        return ReadArgument() is { } argument
            ? new DirectiveArgumentCoordinateNode { Name = name, ArgumentName = argument, Location = LocationFrom(0) }
            : new DirectiveCoordinateNode { Name = name, Location = LocationFrom(0) };
    }

    private SchemaCoordinateNode ReadType()
    {
        var name = ReadName();
        if (_kind != TokenKind.Dot)
        {
            return new TypeCoordinateNode { Name = name, Location = LocationFrom(0) };
        }

        Advance();
        var member = ReadName();
        return ReadArgument() is { } argument
            ? new ArgumentCoordinateNode
            {
                Name = name,
                FieldName = member,
                ArgumentName = argument,
                Location = LocationFrom(0),
            }
            : new MemberCoordinateNode { Name = name, MemberName = member, Location = LocationFrom(0) };
    }

    private NameNode? ReadArgument()
    {
        if (_kind != TokenKind.ParenL)
        {
            return null;
        }

        Advance();
        var name = ReadName();
        Expect(TokenKind.Colon);
        Expect(TokenKind.ParenR);
        return name;
    }

    private NameNode ReadName()
    {
        var start = _start;
        var value = NameCache.OfThread.Get(_source.Body.AsSpan(_start, _end - _start));
        Expect(TokenKind.Name);
        return new NameNode { Value = value, Location = LocationFrom(start) };
    }

    private void Expect(TokenKind kind)
    {
        if (_kind != kind)
        {
            var found = _kind == TokenKind.Name ? $"Name \"{_source.Body[_start.._end]}\"" : _kind.Description();
            throw SyntaxErrors.At(_source, _start, $"Expected {kind.Description()}, found {found}.");
        }

        Advance();
    }

    private void Advance()
    {
        _lastEnd = _end;
        _start = _end;
        var rest = _source.Body.AsSpan(_start);
        if (rest.IsEmpty)
        {
            _kind = TokenKind.EndOfFile;
            return;
        }

        _kind = rest[0] switch
        {
            '.' => TokenKind.Dot,
            '(' => TokenKind.ParenL,
            ')' => TokenKind.ParenR,
            ':' => TokenKind.Colon,
            '@' => TokenKind.At,
            '_' => TokenKind.Name,
            var letter when char.IsAsciiLetter(letter) => TokenKind.Name,
            _ => throw InvalidCharacter(),
        };
        _end = _kind == TokenKind.Name ? _start + NameLength(rest) : _start + 1;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_'))
        {
            length++;
        }

        return length;
    }

    private GraphQLException InvalidCharacter() =>
        SyntaxErrors.At(_source, _start, $"Invalid character: {CodePoints.Describe(_source.Body, _start)}.");

    private Location LocationFrom(int start) => new(_source, start, _lastEnd);
}
