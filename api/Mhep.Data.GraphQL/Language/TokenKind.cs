namespace Mhep.Data.GraphQL.Language;

/// <summary>The lexical tokens of the language. Comments are skipped and have no kind.</summary>
public enum TokenKind
{
    /// <summary>Before the first token.</summary>
    StartOfFile,

    /// <summary>After the last token.</summary>
    EndOfFile,

    /// <summary><c>!</c></summary>
    Bang,

    /// <summary><c>$</c></summary>
    Dollar,

    /// <summary><c>&amp;</c></summary>
    Amp,

    /// <summary><c>(</c></summary>
    ParenL,

    /// <summary><c>)</c></summary>
    ParenR,

    /// <summary><c>...</c></summary>
    Spread,

    /// <summary><c>.</c>, a token in schema coordinates only.</summary>
    Dot,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>=</c></summary>
    EqualsSign,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>[</c></summary>
    BracketL,

    /// <summary><c>]</c></summary>
    BracketR,

    /// <summary><c>{</c></summary>
    BraceL,

    /// <summary><c>|</c></summary>
    Pipe,

    /// <summary><c>}</c></summary>
    BraceR,

    /// <summary>A name: a letter or underscore, then letters, digits and underscores.</summary>
    Name,

    /// <summary>An integer literal such as <c>-12</c>.</summary>
    Int,

    /// <summary>A literal with a fraction or an exponent such as <c>1.5e3</c>.</summary>
    Float,

    /// <summary>A string in single quotation marks.</summary>
    String,

    /// <summary>A string in triple quotation marks.</summary>
    BlockString,
}
