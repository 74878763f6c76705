using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Submissions;

/// <summary>What submissions can be sorted by.</summary>
internal sealed class SubmissionSort : SortDefinition<Submission>
{
    public SubmissionSort()
    {
        Field(submission => submission.ReceivedAt);
        Field(submission => submission.FileName);
    }
}
