namespace Mhep.Data.Api.Reminders;

/// <summary>Days of which nothing is reported.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record MissingDays(DateOnly From, DateOnly To);
