namespace Mhep.Data.GraphQL.Language;

/// <summary>How token kinds are written in messages and in recorded token streams.</summary>
public static class TokenKindText
{
    /// <summary>
    /// The kind's own text: the punctuator itself, or a name such as <c>BlockString</c> or <c>&lt;EOF&gt;</c>.
    /// </summary>
    /// <param name="kind">The kind.</param>
    public static string Text(this TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "!",
        TokenKind.Dollar => "$",
        TokenKind.Amp => "&",
        TokenKind.ParenL => "(",
        TokenKind.ParenR => ")",
        TokenKind.Spread => "...",
        TokenKind.Dot => ".",
        TokenKind.Colon => ":",
        TokenKind.EqualsSign => "=",
        TokenKind.At => "@",
        TokenKind.BracketL => "[",
        TokenKind.BracketR => "]",
        TokenKind.BraceL => "{",
        TokenKind.Pipe => "|",
        TokenKind.BraceR => "}",
        _ => kind.ToString(),
    };

    /// <summary>Whether the kind is punctuation, so that it needs no space beside it.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsPunctuator(this TokenKind kind) => kind is >= TokenKind.Bang and <= TokenKind.BraceR;

    /// <summary>The kind as a message names it: punctuation in quotation marks, the others bare.</summary>
    internal static string Description(this TokenKind kind) => kind.IsPunctuator() ? $"\"{kind.Text()}\"" : kind.Text();
}
