using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Api.Submissions;

/// <summary>The submission is not in a status that allows it.</summary>
/// <param name="Message">Why not, in a sentence.</param>
/// <param name="Status">The status that it has.</param>
public sealed record WrongStatusError(string Message, SubmissionStatus Status) : IMutationError;
