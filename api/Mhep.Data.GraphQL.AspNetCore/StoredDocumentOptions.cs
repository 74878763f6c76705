using System.Collections.ObjectModel;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Documents that clients name instead of sending them.</summary>
public sealed record StoredDocumentOptions
{
    /// <summary>Documents known beforehand, by the id that clients name them by. Default none.</summary>
    public IReadOnlyDictionary<string, string> Trusted { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether only <see cref="Trusted"/> documents may be run. Default false.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>
    /// Whether clients may store a document by its SHA-256 and name it so from then on. Default true: what is stored is
    /// bounded, and a document can only ever be found by its own hash.
    /// </summary>
    public bool AllowAutomatic { get; init; } = true;

    /// <summary>Most characters that documents stored by clients may take together; the oldest go first. Default 8,000,000.</summary>
    public int MaxStoredCharacters { get; init; } = 8_000_000;

    /// <summary>Longest document in characters that a client may store. Default 200,000.</summary>
    public int MaxDocumentCharacters { get; init; } = 200_000;
}
