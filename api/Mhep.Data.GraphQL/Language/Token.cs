namespace Mhep.Data.GraphQL.Language;

/// <summary>A token by kind and place; its text is a slice of the source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset after its last UTF-16 code unit.</param>
public readonly record struct Token(TokenKind Kind, int Start, int End);
