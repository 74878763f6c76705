namespace Mhep.Data.GraphQL.Conformance;

/// <summary>How one recorded case went.</summary>
/// <param name="Id">The id of the case in its file.</param>
/// <param name="Failure">What differed from the record; null when nothing did.</param>
public sealed record CaseResult(string Id, string? Failure);
