namespace Mhep.Data.Api.Submissions;

/// <summary>How far a submission has come.</summary>
/// <param name="Submission">As it is now.</param>
/// <param name="Stage">What is being done, in words for people: 'waiting', 'reading', 'checking', 'loading', 'done'.</param>
/// <param name="RowsDone">Rows that the stage has done.</param>
/// <param name="RowsTotal">Rows that it has to do; null where that is not known.</param>
public sealed record SubmissionProgress(Submission Submission, string Stage, int RowsDone, int? RowsTotal);
