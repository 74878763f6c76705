using System.Runtime.CompilerServices;
using Mhep.Data.Analytics;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.Access;

/// <summary>
/// The one place that says what a caller may see. While the server listens to this machine alone, whoever asks is at it,
/// and asks for the programme.
/// </summary>
internal sealed class AccessPolicy
{
    private readonly ConditionalWeakTable<Facts, VisibleFacts> _views = [];

    /// <summary>What the caller may see of a version of the data.</summary>
    /// <param name="facts">The version.</param>
    public VisibleFacts ViewOf(Facts facts) => _views.GetValue(facts, version => new VisibleFacts(version, version.Sites));

    /// <summary>
    /// What the caller may see of an earlier version: what was the caller's then, but for sites that the newest list of sites gives to
    /// someone whose sites the caller may not see.
    /// </summary>
    /// <param name="then">The earlier version.</param>
    /// <param name="now">What the caller may see of the newest version.</param>
    public VisibleFacts ViewOf(Facts then, VisibleFacts now)
    {
        var seen = ViewOf(then);
        return seen.Sites.All(IsStillSeen) ? seen : new VisibleFacts(then, seen.Sites.Where(IsStillSeen).Select(site => site.Facts));

        bool IsStillSeen(Site site) => now.Facts.Site(site.Code) is null || now.FindSite(site.Code) is not null;
    }

    /// <summary>Who the caller is.</summary>
    /// <param name="visible">What the caller may see.</param>
    public static Viewer ViewerOf(VisibleFacts visible) => new("This machine", Role.Programme, Provider: null, visible.Sites);
}
