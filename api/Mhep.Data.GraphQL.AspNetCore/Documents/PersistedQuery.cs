using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.GraphQL.AspNetCore.Documents;

/// <summary>The extension <c>persistedQuery</c> of a request: the hash that names, or is to name, its document.</summary>
/// <param name="Hash">SHA-256 as the client wrote it, in hexadecimal.</param>
internal readonly record struct PersistedQuery(string Hash)
{
    public const string ExtensionName = "persistedQuery";

    private const string HashName = "sha256Hash";

    /// <summary>The extension of a request; null where there is none, or one of another version or hash.</summary>
    public static PersistedQuery? From(IReadOnlyDictionary<string, object?>? extensions) =>
        extensions is not null
        && extensions.TryGetValue(ExtensionName, out var value)
        && value is IReadOnlyDictionary<string, object?> members
        && members.TryGetValue(HashName, out var hash)
        && hash is string { Length: > 0 } text
            ? new PersistedQuery(text)
            : null;

    /// <summary>The hash that a document is stored by.</summary>
    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>What the client is told about its wish to store a document.</summary>
    /// <param name="actual">The document's hash.</param>
    public IReadOnlyDictionary<string, object?> Report(string actual) => Matches(actual)
        ? new Dictionary<string, object?>(StringComparer.Ordinal) { [HashName] = Hash, ["persisted"] = true }
        : new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [HashName] = Hash,
            ["persisted"] = false,
            ["expectedHashValue"] = actual,
            ["expectedHashType"] = HashName,
            ["expectedHashFormat"] = "Hex",
        };

    /// <summary>Whether a document of a hash is the one that is meant.</summary>
    public bool Matches(string actual) => actual.Equals(Hash, StringComparison.OrdinalIgnoreCase);
}
