using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What early warning looks for.</summary>
[QueryType]
internal static class EarlyWarningQueries
{
    /// <summary>The rules of early warning, each with its source and its threshold, in the order in which they are shown.</summary>
    public static IReadOnlyList<EarlyWarningRule> EarlyWarningRules() => Analytics.EarlyWarnings.EarlyWarningRules.All;
}
