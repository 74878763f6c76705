using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Something that happened, when, and how often.</summary>
/// <param name="Event">What.</param>
/// <param name="At">When; of several, the first.</param>
/// <param name="Times">How often.</param>
internal readonly record struct StampedEvent(AuditEvent Event, DateTimeOffset At, long Times);
