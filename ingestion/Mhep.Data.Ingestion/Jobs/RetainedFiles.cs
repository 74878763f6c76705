namespace Mhep.Data.Ingestion.Jobs;

/// <summary>How many files retention destroyed.</summary>
/// <param name="Spooled">Files as they were sent.</param>
/// <param name="Checks">Reports of checks.</param>
/// <param name="Copies">Redacted copies, counted by submission.</param>
/// <param name="InboxReports">Texts beside files that came through the inbox.</param>
public sealed record RetainedFiles(int Spooled, int Checks, int Copies, int InboxReports);
