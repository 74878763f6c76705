using Mhep.Data.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>The header by which a client asks what its operation costs.</summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    /// <summary>Reads the header; a value that is not known asks for nothing.</summary>
    public static CostReporting Read(IHeaderDictionary headers)
    {
        var value = headers[Name];
        if (value.Count == 0)
            return CostReporting.None;
        if (value[0]!.Equals("report", StringComparison.OrdinalIgnoreCase))
            return CostReporting.Report;
        return value[0]!.Equals("validate", StringComparison.OrdinalIgnoreCase) ? CostReporting.Validate : CostReporting.None;
    }
}
