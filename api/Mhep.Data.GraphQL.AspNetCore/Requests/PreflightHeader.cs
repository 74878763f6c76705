using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>
/// The guard against requests that a foreign page makes a browser send. A browser sends the headers below to another
/// origin only after it asked that origin, whereas it sends forms and GET requests without asking.
/// </summary>
internal static class PreflightHeader
{
    private static readonly string[] Names = ["GraphQL-Preflight", "Apollo-Require-Preflight", "X-Requested-With"];

    /// <summary>Whether the request carries one of them.</summary>
    public static bool IsIn(IHeaderDictionary headers)
    {
        foreach (var name in Names)
        {
            if (headers.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value.ToString()))
                return true;
        }

        return false;
    }
}
