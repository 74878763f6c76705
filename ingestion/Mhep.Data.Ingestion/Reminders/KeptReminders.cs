namespace Mhep.Data.Ingestion.Reminders;

/// <summary>A month's list as it was made.</summary>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="SiteCodes">The sites that had not reported then, in code order; some may have since.</param>
public sealed record KeptReminders(DateTime MadeAt, IReadOnlyList<string> SiteCodes);
