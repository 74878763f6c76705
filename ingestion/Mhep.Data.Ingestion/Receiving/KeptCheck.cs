using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>The report of a file that was only checked, in the shape of a submission's.</summary>
/// <param name="Submission">What would be stored, with status CHECKED and an id of its own. Its provider is <paramref name="ProviderCode"/>.</param>
/// <param name="Findings">In the report's order, masked as those of a submission are.</param>
/// <param name="ProviderCode">Who asked; null: the programme.</param>
public sealed record KeptCheck(Submission Submission, IReadOnlyList<FindingRecord> Findings, string? ProviderCode);
