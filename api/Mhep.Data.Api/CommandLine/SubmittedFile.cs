namespace Mhep.Data.Api.CommandLine;

/// <summary>A file that rows came with.</summary>
/// <param name="SubmissionId">Its submission.</param>
/// <param name="FileName">Its name, identifying values masked.</param>
/// <param name="ReceivedAt">When it was handed in, UTC.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
internal sealed record SubmittedFile(Guid SubmissionId, string FileName, DateTime ReceivedAt, string Sha256);
