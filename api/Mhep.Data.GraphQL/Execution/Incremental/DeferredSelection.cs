using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>Fields of an object that come later, together.</summary>
/// <param name="Usages">The uses of <c>@defer</c> they belong to.</param>
/// <param name="Plan">The fields.</param>
internal sealed record DeferredSelection(DeferUsageSet Usages, SelectionPlan Plan);
