namespace Mhep.Data.Api.Performance;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DateRangeInput(DateOnly From, DateOnly To);
