namespace Mhep.Data.GraphQL.CodeFirst.Mutations;

/// <summary>What a mutation's payload object holds.</summary>
/// <param name="Value">The result; null where there are errors.</param>
/// <param name="Errors">The mistakes; null where there are none.</param>
internal sealed record Payload(object? Value, IReadOnlyList<IMutationError>? Errors);
