using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Performance;

/// <summary>One unit's series. PROGRAMME: all three null; PROVIDER: provider; SITE: provider and site; EMPLOYMENT_SPECIALIST: all three.</summary>
public sealed record UnitFigures
{
    /// <summary>The provider; null for the programme. Its own list of sites may hold more than were asked for.</summary>
    public ProviderFacts? Provider { get; init; }

    /// <summary>The site; null for a provider and the programme.</summary>
    public SiteFacts? Site { get; init; }

    /// <summary>The specialist; null for all other units.</summary>
    public SpecialistFacts? Specialist { get; init; }

    /// <summary>A series for each measure asked for, in the order asked.</summary>
    public required IReadOnlyList<MeasureSeries> Series { get; init; }
}
