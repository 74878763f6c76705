using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Reading;

/// <summary>Where a listed site's rows are found: its slices with their current versions.</summary>
/// <param name="SiteId">The site's key in the database, which goes no further than reading.</param>
/// <param name="Description">What the current list says of the site.</param>
/// <param name="Slices">Its slices.</param>
internal sealed record SiteSource(int SiteId, SiteDescription Description, IReadOnlyList<SliceContent> Slices)
{
    /// <summary>The current versions, in order.</summary>
    public IReadOnlyList<int> Versions { get; } = [.. Slices.Select(slice => slice.Version.Id).Order()];

    /// <summary>How many rows there are to read.</summary>
    public int RowCount => Slices.Sum(slice => slice.Version.RowCount);

    /// <summary>Ids of all versions whose rows may be current.</summary>
    public IEnumerable<int> Chains => Slices.SelectMany(slice => slice.Chain);

    /// <summary>What client-level returns cover; a return that says nothing of it covers nothing.</summary>
    public IReadOnlyList<Coverage> Coverage =>
        [.. Slices.Where(slice => slice.Slice.Kind == SliceKind.Clients).Select(slice => CoverageOf(slice.Version)).OfType<Coverage>()];

    /// <summary>What returns of employer contacts cover: each its month, or as much of it as the return says.</summary>
    public IReadOnlyList<DateRange> ContactCoverage =>
        [.. Slices.Where(slice => slice.Slice.Kind == SliceKind.EmployerContacts).Select(DaysOfContacts).OfType<DateRange>()];

    private static Coverage? CoverageOf(SliceVersion version) => version is { DataFrom: { } from, DataTo: { } to } && from <= to
        ? new Coverage { From = from, To = to, AllClients = version.AllClients ?? true }
        : null;

    /// <summary>'contacts:TH-SMI:2023-04' is about April 2023.</summary>
    private static DateRange? DaysOfContacts(SliceContent slice)
    {
        var text = slice.Slice.Key[(slice.Slice.Key.LastIndexOf(':') + 1)..];
        return ReportingMonth.TryParse(text, out var month) && DateRange.OrNone(slice.Version.DataFrom, slice.Version.DataTo) is { } said
            ? month.Days.Intersect(said)
            : null;
    }
}
