using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Contexts;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>Something that happened at a site and helps to read its figures.</summary>
/// <param name="SiteCode">The site: one of them, where the figures are of several together.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it goes on.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Note">A sentence about it; of days that are not compared, the reason.</param>
/// <param name="NotCompared">The days are marked as not to be compared.</param>
public sealed record ContextNote(string SiteCode, DateOnly From, DateOnly? To, ContextKind Kind, string? Note, bool NotCompared)
{
    /// <summary>What is known of a site that touches some days, in order of the first days.</summary>
    /// <param name="site">The site.</param>
    /// <param name="from">Leaves out what was over before this day.</param>
    /// <param name="to">Leaves out what began after this day.</param>
    public static IEnumerable<ContextNote> Of(SiteFacts site, DateOnly? from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Context.Where(row => !(row.To < from) && !(row.From > to)).Select(row => Of(site.Code, row));
    }

    internal static ContextNote Of(string siteCode, ContextRow row) => new(siteCode, row.From, row.To, row.Kind, row.Note, row.NotCompared);
}
