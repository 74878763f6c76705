using System.Text;
using Mhep.Data.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>Reads a request from the parameters of its address.</summary>
internal static class QueryStringReader
{
    /// <summary>Reads a request.</summary>
    /// <exception cref="RejectedRequestException">A parameter is malformed or given twice.</exception>
    public static GraphQLHttpRequest Read(IQueryCollection parameters) => new()
    {
        Query = Single(parameters, "query"),
        DocumentId = Single(parameters, "id") ?? Single(parameters, "documentId") ?? Single(parameters, "doc_id"),
        OperationName = Single(parameters, "operationName"),
        Variables = Object(parameters, "variables"),
        Extensions = Object(parameters, "extensions"),
    };

    private static Dictionary<string, object?>? Object(IQueryCollection parameters, string name) =>
        Single(parameters, name) is { } json ? JsonRequestReader.ReadObject(Encoding.UTF8.GetBytes(json), name) : null;

    // An empty parameter is one that a form left out.
    private static string? Single(IQueryCollection parameters, string name)
    {
        var values = parameters[name];
        if (values.Count > 1)
            throw RejectedRequestException.Malformed(ErrorCodes.BadRequest, $"The parameter \"{name}\" is given more than once.");
        return values.Count == 1 && values[0] is { Length: > 0 } value ? value : null;
    }
}
