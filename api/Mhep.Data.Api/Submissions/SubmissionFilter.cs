using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Submissions;

/// <summary>What submissions can be filtered by.</summary>
internal sealed class SubmissionFilter : FilterDefinition<Submission>
{
    public SubmissionFilter()
    {
        Field(submission => submission.Status);
        Field(submission => submission.FileName);
        Field(submission => submission.ReceivedAt);
        Field(submission => submission.Provider);
    }
}
