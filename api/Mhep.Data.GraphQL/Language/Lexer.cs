namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// Reads a document token by token without allocating: a token is a kind and two offsets, and its text is taken
/// only when asked for. A copy of the struct is a lookahead.
/// </summary>
/// <remarks>Specification: https://spec.graphql.org/September2025/#sec-Language.Source-Text and Appendix A.</remarks>
public ref struct Lexer
{
    private const int LongestShown = 1_000;

    private readonly Source _source;
    private readonly ReadOnlySpan<char> _text;
    private bool _hasEscapes;

    /// <summary>A lexer before the first token of a source.</summary>
    /// <param name="source">The text to read.</param>
    public Lexer(Source source)
    {
        _source = source;
        _text = source.Body;
    }

    /// <summary>What the current token is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the current token.</summary>
    public int End { get; private set; }

    /// <summary>How many tokens have been read, the end of the file not counted: the measure of work done.</summary>
    public int TokenCount { get; private set; }

    /// <summary>The text of the current token as written.</summary>
    public readonly ReadOnlySpan<char> Text => _text[Start..End];

    /// <summary>Moves to the next token, past white space, commas and comments.</summary>
    /// <exception cref="Errors.GraphQLException">The text holds no token there.</exception>
    public void Advance()
    {
        SkipIgnored();
        if (Start == _text.Length)
        {
            Kind = TokenKind.EndOfFile;
            End = Start;
            return;
        }

        var first = _text[Start];
        if (char.IsAsciiLetter(first) || first == '_')
        {
            ReadName();
        }
        else if (PunctuatorOf(first) is var punctuator and not TokenKind.StartOfFile)
        {
            Kind = punctuator;
            End = Start + 1;
        }
        else
        {
            ReadOther(first);
        }

        TokenCount++;
    }

    /// <summary>
    /// What the current token stands for: a name or number as written, a string decoded; null for punctuation and
    /// the end of the file.
    /// </summary>
    public readonly string? Value() => Kind switch
    {
        TokenKind.Name => NameCache.OfThread.Get(Text),
        TokenKind.Int or TokenKind.Float => Text.ToString(),
        TokenKind.String when _hasEscapes => StringLiteral.Decode(Text[1..^1]),
        TokenKind.String => Text[1..^1].ToString(),
        TokenKind.BlockString => BlockString.Decode(Text[3..^3]),
        _ => null,
    };

    /// <summary>The current token as messages name it, such as <c>Name "on"</c>; a very long one is cut.</summary>
    internal readonly string Describe() => Value() switch
    {
        null => Kind.Description(),
        { Length: > LongestShown } value => $"{Kind.Description()} \"{value.AsSpan(0, LongestShown)}...\"",
        var value => $"{Kind.Description()} \"{value}\"",
    };

    private static TokenKind PunctuatorOf(char character) => character switch
    {
        '!' => TokenKind.Bang,
        '$' => TokenKind.Dollar,
        '&' => TokenKind.Amp,
        '(' => TokenKind.ParenL,
        ')' => TokenKind.ParenR,
        ':' => TokenKind.Colon,
        '=' => TokenKind.EqualsSign,
        '@' => TokenKind.At,
        '[' => TokenKind.BracketL,
        ']' => TokenKind.BracketR,
        '{' => TokenKind.BraceL,
        '|' => TokenKind.Pipe,
        '}' => TokenKind.BraceR,
        _ => TokenKind.StartOfFile,
    };

    private static bool IsNameStart(int character) => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private void SkipIgnored()
    {
        var position = End;
        while (position < _text.Length)
        {
            var character = _text[position];
            if (character == '#')
            {
                position = EndOfComment(position);
            }
            else if (character is ' ' or '\n' or ',' or '\r' or '\t' or '\uFEFF')
            {
                position++;
            }
            else
            {
                break;
            }
        }

        Start = position;
    }

    // A lone surrogate ends the comment, and the next token then reports it.
    private readonly int EndOfComment(int position)
    {
        position++;
        while (position < _text.Length && _text[position] is not ('\n' or '\r'))
        {
            var width = CodePointWidth(position);
            if (width == 0)
            {
                break;
            }

            position += width;
        }

        return position;
    }

    private void ReadName()
    {
        var position = Start + 1;
        while (position < _text.Length && (char.IsAsciiLetterOrDigit(_text[position]) || _text[position] == '_'))
        {
            position++;
        }

        Kind = TokenKind.Name;
        End = position;
    }

    private void ReadOther(char first)
    {
        if (first == '"')
        {
            if (CharAt(Start + 1) == '"' && CharAt(Start + 2) == '"')
            {
                ReadBlockString();
            }
            else
            {
                ReadString();
            }
        }
        else if (char.IsAsciiDigit(first) || first == '-')
        {
            ReadNumber();
        }
        else if (first == '.' && CharAt(Start + 1) == '.' && CharAt(Start + 2) == '.')
        {
            Kind = TokenKind.Spread;
            End = Start + 3;
        }
        else if (first == '\'')
        {
            throw Error(Start, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }
        else
        {
            var what = CodePointWidth(Start) == 0 ? "Invalid" : "Unexpected";
            throw Error(Start, $"{what} character: {CodePointText(Start)}.");
        }
    }

    private void ReadNumber()
    {
        var position = Start;
        var isFloat = false;
        if (_text[position] == '-')
        {
            position++;
        }

        if (CharAt(position) == '0')
        {
            position++;
            if (IsDigitAt(position))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {CodePointText(position)}.");
            }
        }
        else
        {
            position = EndOfDigits(position);
        }

        if (CharAt(position) == '.')
        {
            isFloat = true;
            position = EndOfDigits(position + 1);
        }

        if (CharAt(position) is 'e' or 'E')
        {
            isFloat = true;
            position++;
            if (CharAt(position) is '+' or '-')
            {
                position++;
            }

            position = EndOfDigits(position);
        }

        // A number runs into nothing: neither 1.2.3 nor 0x1F nor 12abc.
        if (CharAt(position) == '.' || IsNameStart(CharAt(position)))
        {
            throw Error(position, $"Invalid number, expected digit but got: {CodePointText(position)}.");
        }

        Kind = isFloat ? TokenKind.Float : TokenKind.Int;
        End = position;
    }

    private readonly int EndOfDigits(int position)
    {
        if (!IsDigitAt(position))
        {
            throw Error(position, $"Invalid number, expected digit but got: {CodePointText(position)}.");
        }

        while (IsDigitAt(position))
        {
            position++;
        }

        return position;
    }

    private void ReadString()
    {
        _hasEscapes = false;
        var position = Start + 1;
        while (position < _text.Length && _text[position] is not ('\n' or '\r'))
        {
            var character = _text[position];
            if (character == '"')
            {
                Kind = TokenKind.String;
                End = position + 1;
                return;
            }

            if (character == '\\')
            {
                _hasEscapes = true;
                position += EscapeWidth(position);
            }
            else
            {
                position += WidthWithinString(position);
            }
        }

        throw Error(position, "Unterminated string.");
    }

    private void ReadBlockString()
    {
        var position = Start + 3;
        while (position < _text.Length)
        {
            var rest = _text[position..];
            if (rest.StartsWith("\"\"\""))
            {
                Kind = TokenKind.BlockString;
                End = position + 3;
                return;
            }

            position += rest.StartsWith("\\\"\"\"") ? 4 : WidthWithinString(position);
        }

        throw Error(position, "Unterminated string.");
    }

    private readonly int EscapeWidth(int position)
    {
        var width = StringLiteral.EscapeWidth(_text[position..]);
        if (width > 0)
        {
            return width;
        }

        var shown = _text.Slice(position, Math.Min(-width, _text.Length - position));
        var kind = CharAt(position + 1) == 'u' ? "Unicode" : "character";
        throw Error(position, $"Invalid {kind} escape sequence: \"{shown}\".");
    }

    private readonly int WidthWithinString(int position)
    {
        var width = CodePointWidth(position);
        return width > 0
            ? width
            : throw Error(position, $"Invalid character within String: {CodePointText(position)}.");
    }

    private readonly int CodePointWidth(int position) => CodePoints.Width(_text, position);

    private readonly string CodePointText(int position) => CodePoints.Describe(_text, position);

    private readonly int CharAt(int position) => position < _text.Length ? _text[position] : -1;

    private readonly bool IsDigitAt(int position) => position < _text.Length && char.IsAsciiDigit(_text[position]);

    private readonly Errors.GraphQLException Error(int position, string message) =>
        SyntaxErrors.At(_source, position, message);
}
