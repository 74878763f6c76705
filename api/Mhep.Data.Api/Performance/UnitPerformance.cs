using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Sites;
using Mhep.Data.Api.Specialists;

namespace Mhep.Data.Api.Performance;

/// <summary>One unit's series. PROGRAMME: all three null; PROVIDER: provider; SITE: provider and site; EMPLOYMENT_SPECIALIST: all three.</summary>
public sealed record UnitPerformance
{
    /// <summary>The provider; null for the programme.</summary>
    public Provider? Provider { get; init; }

    /// <summary>The site; null for a provider and the programme.</summary>
    public Site? Site { get; init; }

    /// <summary>The specialist; null for all other units.</summary>
    public EmploymentSpecialist? EmploymentSpecialist { get; init; }

    /// <summary>A series for each measure, in the order asked.</summary>
    public required IReadOnlyList<MeasureSeries> Series { get; init; }
}
