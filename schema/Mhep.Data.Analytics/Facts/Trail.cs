namespace Mhep.Data.Analytics;

/// <summary>The stored rows behind one counted thing.</summary>
/// <param name="Row">The row that has the date or number that was counted.</param>
/// <param name="LeansOn">Another row that it takes for the thing to count, such as the client's row of a job; 0 where there is none.</param>
internal readonly record struct Trail(long Row, long LeansOn = 0);
