using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Submissions;

/// <summary>There is no such thing, or it is not the caller's.</summary>
/// <param name="Message">In a sentence.</param>
public sealed record NotFoundError(string Message) : IMutationError;
