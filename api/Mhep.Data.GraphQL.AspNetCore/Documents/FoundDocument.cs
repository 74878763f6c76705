namespace Mhep.Data.GraphQL.AspNetCore.Documents;

/// <summary>The document of a request.</summary>
/// <param name="Document">Its text.</param>
/// <param name="HashToStore">The hash to store it by once it has been run; null where nothing is to be stored.</param>
/// <param name="Report">What the answer's extension <c>persistedQuery</c> says; null for nothing.</param>
internal sealed record FoundDocument(
    string Document,
    string? HashToStore = null,
    IReadOnlyDictionary<string, object?>? Report = null);
