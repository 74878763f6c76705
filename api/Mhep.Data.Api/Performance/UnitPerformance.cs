using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Sites;
using Mhep.Data.Api.Specialists;
using Mhep.Data.Schema.Sites;
using Site = Mhep.Data.Api.Sites.Site;

namespace Mhep.Data.Api.Performance;

/// <summary>One unit's series. PROGRAMME: all null; POLICY_FOCUS: the focus alone; PROVIDER: provider; SITE: provider and site; EMPLOYMENT_SPECIALIST: provider, site and specialist.</summary>
public sealed record UnitPerformance
{
    /// <summary>The provider; null for the programme and a policy focus.</summary>
    public Provider? Provider { get; init; }

    /// <summary>The site; null for a provider, a policy focus and the programme.</summary>
    public Site? Site { get; init; }

    /// <summary>The specialist; null for all other units.</summary>
    public EmploymentSpecialist? EmploymentSpecialist { get; init; }

    /// <summary>The policy focus; null for all other units, whose sites say theirs.</summary>
    public PolicyFocus? PolicyFocus { get; init; }

    /// <summary>A series for each measure, in the order asked.</summary>
    public required IReadOnlyList<MeasureSeries> Series { get; init; }
}
