using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Submissions;

/// <summary>What findings can be filtered by.</summary>
internal sealed class FindingFilter : FilterDefinition<Finding>
{
    public FindingFilter()
    {
        Field(finding => finding.Code);
        Field(finding => finding.Severity);
    }
}
