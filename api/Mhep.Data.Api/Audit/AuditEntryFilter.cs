using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Audit;

/// <summary>What entries of the audit log can be filtered by.</summary>
internal sealed class AuditEntryFilter : FilterDefinition<AuditEntry>
{
    public AuditEntryFilter()
    {
        Field(entry => entry.At);
        Field(entry => entry.Action);
        Field(entry => entry.Who);
        Field(entry => entry.Role);
        Field(entry => entry.Provider);
        Field(entry => entry.Subject);
        Field(entry => entry.OperationName);
        Field(entry => entry.DocumentHash);
        Field(entry => entry.Cells);
    }
}
