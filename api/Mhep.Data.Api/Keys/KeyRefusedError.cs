using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Keys;

/// <summary>The key was not made or changed.</summary>
/// <param name="Message">Why, and what to do.</param>
/// <param name="Code">'keys-over-api-off', 'key-scope', 'key-name', 'key-expires', 'key-not-valid', 'key-two-live' or 'refused'.</param>
public sealed record KeyRefusedError(string Message, string Code) : IMutationError;
