namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Something that is not as the platform wrote it.</summary>
/// <param name="Kind">What.</param>
/// <param name="First">The first entry that it concerns; null where it concerns none.</param>
/// <param name="Last">The last one.</param>
/// <param name="Message">What was found, in a sentence.</param>
/// <param name="Remedy">What to do, in a sentence.</param>
public sealed record AuditFault(AuditFaultKind Kind, long? First, long? Last, string Message, string Remedy);
