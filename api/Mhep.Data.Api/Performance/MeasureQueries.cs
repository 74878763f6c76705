using Mhep.Data.Analytics.Measures;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Performance;

/// <summary>What can be measured.</summary>
[QueryType]
internal static class MeasureQueries
{
    /// <summary>The measure catalogue: what every figure means and where its definition comes from.</summary>
    public static IReadOnlyList<Measure> Measures() => MeasureCatalogue.All;
}
