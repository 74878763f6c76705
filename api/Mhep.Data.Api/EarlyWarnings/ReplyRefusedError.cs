using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>The reply was not kept. Nothing of it is repeated.</summary>
/// <param name="Message">Why, and what to do.</param>
/// <param name="Code">'reply-empty', 'reply-too-long' or 'reply-personal-data'.</param>
public sealed record ReplyRefusedError(string Message, string Code) : IMutationError;
