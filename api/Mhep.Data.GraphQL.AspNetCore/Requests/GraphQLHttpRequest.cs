namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>What a client asked over HTTP, before a document is found for it.</summary>
internal sealed class GraphQLHttpRequest
{
    /// <summary>The document; null where the client only names one.</summary>
    public string? Query { get; set; }

    /// <summary>The name of a stored document; null where the client sends the document itself.</summary>
    public string? DocumentId { get; set; }

    /// <summary>Which operation of the document to run; null where it has only one.</summary>
    public string? OperationName { get; set; }

    /// <summary>Values of variables by name; a file takes the place of a null while a multipart request is read.</summary>
    public Dictionary<string, object?>? Variables { get; set; }

    /// <summary>Further members that the two sides agreed on, such as <c>persistedQuery</c>.</summary>
    public Dictionary<string, object?>? Extensions { get; set; }
}
