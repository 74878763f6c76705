using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Api.Submissions;

/// <summary>What a submission adds, changes and removes of one kind of rows at one site, against what was current when it came.</summary>
/// <param name="Kind">The kind of rows.</param>
/// <param name="SiteCode">The site's code; null: one of the programme's lists.</param>
/// <param name="Slices">How many slices they are: a month of contacts, a period of an outcomes report and a review are one each.</param>
/// <param name="Added">Rows whose key was not there before.</param>
/// <param name="Changed">Rows whose key was there with other facts.</param>
/// <param name="Removed">Keys that were there and no longer are.</param>
/// <param name="Unchanged">Rows that say what was there before.</param>
public sealed record SubmissionChange(SliceKind Kind, string? SiteCode, int Slices, int Added, int Changed, int Removed, int Unchanged);
