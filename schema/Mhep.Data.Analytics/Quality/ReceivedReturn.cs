using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Quality;

/// <summary>Days that a return spoke of, and when it came, whether or not another has taken its place since.</summary>
/// <param name="Days">The days.</param>
/// <param name="ReceivedAt">When its file was handed in, UTC.</param>
internal readonly record struct ReceivedReturn(DateRange Days, DateTime ReceivedAt);
