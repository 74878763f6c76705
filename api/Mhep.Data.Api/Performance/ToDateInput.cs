namespace Mhep.Data.Api.Performance;

/// <summary>All days from the service's start on.</summary>
/// <param name="AsOf">Last day; without it, that of the newest reporting month that is complete.</param>
public sealed record ToDateInput(DateOnly? AsOf);
