using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>A specialist among its peers.</summary>
[ObjectType<EmploymentSpecialist>]
internal static class EmploymentSpecialistPeers
{
    /// <summary>Where it stands among its peers; null as long as no peer cells have been released.</summary>
    /// <param name="parent">Whose place it is.</param>
    /// <param name="measure">What to compare.</param>
    /// <param name="period">The days to compare.</param>
#pragma warning disable IDE0060 // The arguments are the contract's; peer cells, which they choose among, are made by a later part.
    public static PeerComparison? Peers([Parent] EmploymentSpecialist parent, MeasureKey measure, PeriodInput period) => null;
#pragma warning restore IDE0060
}
