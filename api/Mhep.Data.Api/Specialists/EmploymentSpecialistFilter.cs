using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Specialists;

/// <summary>What specialists can be filtered by.</summary>
internal sealed class EmploymentSpecialistFilter : FilterDefinition<EmploymentSpecialist>
{
    public EmploymentSpecialistFilter()
    {
        Field(specialist => specialist.Code);
        Field(specialist => specialist.Site);
        Field(specialist => specialist.StartDate);
        Field(specialist => specialist.LeaveDate);
        Field(specialist => specialist.Fte);
    }
}
