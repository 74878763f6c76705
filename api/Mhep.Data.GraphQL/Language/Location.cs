using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// The stretch of text a node was read from. The default value stands for "not read from a text": nodes made by
/// hand, or parsed with <see cref="ParserOptions.NoLocation"/>.
/// </summary>
/// <param name="Source">The document; null for a node without a place.</param>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last UTF-16 code unit.</param>
public readonly record struct Location(Source? Source, int Start, int End)
{
    /// <summary>Whether the node was read from a text.</summary>
    public bool IsKnown => Source is not null;

    /// <summary>Line and column of <see cref="Start"/>; 1:1 when the place is unknown.</summary>
    public SourceLocation ToSourceLocation() => Source?.LocationAt(Start) ?? new SourceLocation(1, 1);
}
