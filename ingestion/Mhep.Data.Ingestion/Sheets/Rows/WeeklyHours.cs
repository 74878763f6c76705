using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>Hours a week as a cell gives them: a number and so its band, or the band alone ('&lt;16', '16+', '1-15').</summary>
/// <param name="Number">Hours a week, 0 to 168; null where only a band was given.</param>
/// <param name="Band">Which side of 16 hours.</param>
public readonly record struct WeeklyHours(decimal? Number, HoursBand Band);
