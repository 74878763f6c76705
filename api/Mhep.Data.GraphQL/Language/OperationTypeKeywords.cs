namespace Mhep.Data.GraphQL.Language;

/// <summary>The keywords of the operation types in documents.</summary>
public static class OperationTypeKeywords
{
    /// <summary>The keyword that starts such an operation.</summary>
    /// <param name="operation">The kind of operation.</param>
    public static string Keyword(this OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
