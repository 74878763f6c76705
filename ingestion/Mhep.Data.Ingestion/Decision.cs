using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion;

/// <summary>The answer to a decision about a submission.</summary>
/// <param name="Outcome">Whether it took effect.</param>
/// <param name="Status">The submission's status afterwards; null where there is none.</param>
/// <param name="Message">What happened, or why it did not, in plain sentences.</param>
public sealed record Decision(DecisionOutcome Outcome, SubmissionStatus? Status, string Message);
