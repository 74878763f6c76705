using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Analytics.Performance;

/// <summary>One unit's series. PROGRAMME: all null; POLICY_FOCUS: the focus alone; PROVIDER: provider; SITE: provider and site; EMPLOYMENT_SPECIALIST: provider, site and specialist.</summary>
public sealed record UnitFigures
{
    /// <summary>The provider; null for the programme and a policy focus. Its own list of sites may hold more than were asked for.</summary>
    public ProviderFacts? Provider { get; init; }

    /// <summary>The site; null for a provider, a policy focus and the programme.</summary>
    public SiteFacts? Site { get; init; }

    /// <summary>The specialist; null for all other units.</summary>
    public SpecialistFacts? Specialist { get; init; }

    /// <summary>The policy focus; null for all other units, whose sites say theirs.</summary>
    public PolicyFocus? PolicyFocus { get; init; }

    /// <summary>A series for each measure asked for, in the order asked.</summary>
    public required IReadOnlyList<MeasureSeries> Series { get; init; }
}
