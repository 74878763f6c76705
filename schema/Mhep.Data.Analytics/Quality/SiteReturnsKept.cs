using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics.Quality;

/// <summary>What the quality of a site's data is worked out from: counts and dates, no rows of clients.</summary>
/// <param name="Fields">Cells by field and month.</param>
/// <param name="Received">Returns of clients and of outcomes, the earliest first.</param>
/// <param name="Reported">The site's own current aggregate returns, also those that client rows have taken the place of.</param>
internal sealed record SiteReturnsKept(FieldCounts Fields, IReadOnlyList<ReceivedReturn> Received, IReadOnlyList<ReturnRow> Reported);
