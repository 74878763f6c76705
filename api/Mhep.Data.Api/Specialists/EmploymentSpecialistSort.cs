using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Specialists;

/// <summary>What specialists can be sorted by.</summary>
internal sealed class EmploymentSpecialistSort : SortDefinition<EmploymentSpecialist>
{
    public EmploymentSpecialistSort()
    {
        Field(specialist => specialist.Code);
        Field(specialist => specialist.StartDate);
        Field(specialist => specialist.LeaveDate);
        Field(specialist => specialist.Fte);
        Field(specialist => specialist.Site);
    }
}
