using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.ChangesOverTime;

/// <summary>What happened at a site.</summary>
[ObjectType<Site>]
internal static class SiteContext
{
    /// <summary>
    /// What happened at the site and helps to read its figures, to stand beside a series of them: in order of the first days. Empty for
    /// those who see totals alone, or none.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="from">Leaves out what was over before this day.</param>
    /// <param name="to">Leaves out what began after this day.</param>
    public static IReadOnlyList<ContextNote> Context([Parent] Site site, DateOnly? from = null, DateOnly? to = null) =>
        site is { ShowsContext: true, Facts: { } facts } ? [.. ContextNote.Of(facts, from, to)] : [];
}
