using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Where units stand among their peers.</summary>
[QueryType]
internal static class PeerComparisonQueries
{
    /// <summary>
    /// Without policyFocus in `where`: that of the viewer's own sites where they share one, else SEVERE_MENTAL_ILLNESS. Null as long
    /// as no peer cells have been released.
    /// </summary>
    /// <param name="measure">What to compare.</param>
    /// <param name="period">The days to compare.</param>
    /// <param name="unit">What is compared with its like.</param>
    /// <param name="where">The peer group.</param>
#pragma warning disable IDE0060 // The arguments are the contract's; peer cells, which they choose among, are made by a later part.
    public static PeerComparison? PeerComparison(
        MeasureKey measure, PeriodInput period, PerformanceUnit unit = PerformanceUnit.Site, Filter<Site>? where = null) => null;
#pragma warning restore IDE0060
}
