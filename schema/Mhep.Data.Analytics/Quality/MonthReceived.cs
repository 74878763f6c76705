using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Quality;

/// <summary>When a month was first reported.</summary>
/// <param name="Month">The month.</param>
/// <param name="ReceivedOn">The day on which a file first spoke of all days on which the service ran; null: none has yet.</param>
/// <param name="DaysAfterMonthEnd">Days from the month's end to then, not below 0; null where none has.</param>
/// <param name="OnTime">Whether it came within five days of the month's end; null where none has come and the five days are not over.</param>
public sealed record MonthReceived(Period Month, DateOnly? ReceivedOn, int? DaysAfterMonthEnd, bool? OnTime);
