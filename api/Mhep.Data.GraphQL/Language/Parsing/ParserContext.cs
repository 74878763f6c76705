using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// One reading of one text: the lexer, the limits, and a stack on which the children of unfinished nodes wait. A
/// method per production, grouped in partial files by section of the grammar.
/// </summary>
internal ref partial struct ParserContext
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly int _maxTokens;
    private readonly int _maxDirectives;
    private Lexer _lexer;
    private int _lastEnd;
    private int _depth;
    private int _fields;
    private int _aliases;
    private SyntaxNode[] _pending;
    private int _pendingCount;

    public ParserContext(Source source, ParserOptions options)
    {
        _source = source;
        _options = options;
        _maxTokens = options.MaxTokens ?? int.MaxValue;
        _maxDirectives = options.MaxDirectivesPerLocation ?? int.MaxValue;
        _lexer = new Lexer(source);
        _pending = ArrayPool<SyntaxNode>.Shared.Rent(64);
    }

    /// <summary>Gives the pooled memory back; the context is not to be used after it.</summary>
    public void Release()
    {
        ArrayPool<SyntaxNode>.Shared.Return(_pending, clearArray: true);
        _pending = [];
    }

    public void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Error(_lexer.Start, $"Expected {kind.Description()}, found {_lexer.Describe()}.");
        }

        Advance();
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private readonly bool PeekKeyword(string keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error(_lexer.Start, $"Expected \"{keyword}\", found {_lexer.Describe()}.");
        }
    }

    private void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Advance();
        if (_lexer.TokenCount > _maxTokens && _lexer.Kind != TokenKind.EndOfFile)
        {
            throw Error(_lexer.Start, $"Document contains more that {_maxTokens} tokens. Parsing aborted.");
        }
    }

    /// <summary>Counts one level of nesting; every call is paired with a decrement of the depth.</summary>
    private void Nest()
    {
        _depth++;
        if (_depth > _options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error(_lexer.Start, $"Document is nested deeper than {_options.MaxDepth} levels. Parsing aborted.");
        }
    }

    private readonly Location LocationFrom(int start) =>
        _options.NoLocation ? default : new Location(_source, start, _lastEnd);

    private readonly GraphQLException Error(int offset, string message) => SyntaxErrors.At(_source, offset, message);

    private readonly GraphQLException Unexpected() => Unexpected(_lexer);

    private readonly GraphQLException Unexpected(Lexer at) => Error(at.Start, $"Unexpected {at.Describe()}.");

    private void Push(SyntaxNode node)
    {
        if (_pendingCount == _pending.Length)
        {
            var larger = ArrayPool<SyntaxNode>.Shared.Rent(_pending.Length * 2);
            _pending.CopyTo(larger, 0);
            ArrayPool<SyntaxNode>.Shared.Return(_pending, clearArray: true);
            _pending = larger;
        }

        _pending[_pendingCount++] = node;
    }

    /// <summary>Takes the nodes pushed since the stack held <paramref name="mark"/> of them.</summary>
    private ImmutableArray<T> PopSince<T>(int mark)
        where T : SyntaxNode
    {
        var nodes = new T[_pendingCount - mark];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Unsafe.As<T>(_pending[mark + i]);
        }

        _pendingCount = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(nodes);
    }
}
