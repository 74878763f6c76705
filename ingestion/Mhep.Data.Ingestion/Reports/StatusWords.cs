using System.Diagnostics;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>The words for what has become of a submission, after 'it' or a file's name.</summary>
public static class StatusWords
{
    /// <summary>'is being checked', 'waits for confirmation', 'was withdrawn' and the like.</summary>
    /// <param name="status">Which.</param>
    public static string InWords(this SubmissionStatus status) => status switch
    {
        SubmissionStatus.Received => "has arrived",
        SubmissionStatus.Checking => "is being checked",
        SubmissionStatus.Checked => "was only checked",
        SubmissionStatus.Rejected => "needs fixing",
        SubmissionStatus.AwaitingConfirmation => "waits for confirmation",
        SubmissionStatus.Accepted => "is in the data",
        SubmissionStatus.Superseded => "was replaced by later ones",
        SubmissionStatus.Withdrawn => "was withdrawn",
        SubmissionStatus.Failed => "failed through no fault of the file",
        _ => throw new UnreachableException(),
    };
}
