using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.AspNetCore.Documents;

/// <summary>Finds the document of a request, be it sent, named by an id, or named by its hash.</summary>
internal sealed class StoredDocuments(StoredDocumentOptions options)
{
    private readonly DocumentCache _cache = new(options.MaxStoredCharacters);

    /// <summary>Finds the document.</summary>
    /// <exception cref="RejectedRequestException">There is none, or it may not be run.</exception>
    public FoundDocument Find(GraphQLHttpRequest request)
    {
        var persisted = PersistedQuery.From(request.Extensions);
        if (request.Query is { Length: > 0 } query)
            return FindSent(query, persisted);
        if (request.DocumentId is { Length: > 0 } id)
        {
            return new FoundDocument(options.Trusted.GetValueOrDefault(id) ?? FindAutomatic(id)
                ?? throw NotFound("No stored operation has the given id."));
        }

        if (persisted is not { } named)
            throw RejectedRequestException.Malformed(ErrorCodes.NoQuery, "Either a query or the id of a stored operation must be given.");

        // The message is the one by which Apollo's clients know that they must send the document once.
        return new FoundDocument(options.Trusted.GetValueOrDefault(named.Hash) ?? FindAutomatic(named.Hash)
            ?? throw NotFound(options.AllowAutomatic && !options.OnlyTrusted ? "PersistedQueryNotFound" : "PersistedQueryNotSupported"));
    }

    /// <summary>Keeps a document that its client asked to keep and that has proved sound.</summary>
    public void Store(FoundDocument found)
    {
        if (found is { HashToStore: { } hash } && found.Document.Length <= options.MaxDocumentCharacters)
            _cache.Add(hash, found.Document);
    }

    private FoundDocument FindSent(string query, PersistedQuery? persisted)
    {
        if (options.OnlyTrusted)
            throw RejectedRequestException.Malformed(ErrorCodes.OnlyPersistedOperations, "Only stored operations may be run.");
        if (persisted is not { } wish || !options.AllowAutomatic)
            return new FoundDocument(query);
        var hash = PersistedQuery.HashOf(query);
        return new FoundDocument(query, wish.Matches(hash) ? hash : null, wish.Report(hash));
    }

    private string? FindAutomatic(string hash) =>
        options is { AllowAutomatic: true, OnlyTrusted: false } ? _cache.Find(Lower(hash)) : null;

    // Hashes are kept as Convert writes them; clients may write them in capitals.
    private static string Lower(string hash) => string.Create(hash.Length, hash, static (lower, given) => given.AsSpan().ToLowerInvariant(lower));

    private static RejectedRequestException NotFound(string message) =>
        RejectedRequestException.Malformed(ErrorCodes.PersistedOperationNotFound, message);
}
