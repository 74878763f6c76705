using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>One question about peers, asked of each site of a level of a query.</summary>
/// <param name="visible">What the caller sees.</param>
/// <param name="measure">What to compare.</param>
/// <param name="period">The days.</param>
/// <param name="group">Who counts as a peer.</param>
internal sealed class GroupedPeers(VisibleFacts visible, MeasureKey measure, PeriodInput period, PeerGroup group)
{
    private readonly PeerAnswers _answers = new(visible);

    /// <summary>The comparison of a site's group; null where nothing is known that could say which days are meant.</summary>
    /// <param name="site">The site.</param>
    /// <param name="unit">Sites or specialists.</param>
    /// <exception cref="MeasureRequestException">The range ends before it starts.</exception>
    public PeerComparison? Of(SiteFacts? site, PerformanceUnit unit)
    {
        if (site is null) return null;
        var request = period.ToRequest();

        // 'To date' ends on a day that depends on the group: size and age are taken on the day that all of the policy focus gives.
        var sameFocus = PeerGroups.Of(_answers.Sites, site, PeerGroup.PolicyFocus, DateOnly.MinValue);
        if (_answers.PeriodOf(sameFocus, request) is not { } whole) return null;
        if (unit == PerformanceUnit.Site && !IsWhole(site)) return new ReleasedPeers(visible).Of(QuestionOf(site, whole));
        var peers = PeerGroups.Of(_answers.Sites, site, group, whole.End);
        return _answers.Of(measure, request, unit, peers, (PeerGroupWords.Of(site, group, whole.End), IsWhole(site)));
    }

    /// <summary>Size and age of others' services are not the caller's to know: of such groups there are no cells.</summary>
    private ReleasedQuestion QuestionOf(SiteFacts site, Period whole) => new(measure, whole, PerformanceUnit.Site, [.. Group(site)], PeerGroupWords.Of(site, group, whole.End))
    {
        IsNarrowed = group is PeerGroup.TeamSize or PeerGroup.ServiceAge,
    };

    /// <summary>Whether the caller sees exact figures of all that may be in the group: of a site that is hidden, size and age are too.</summary>
    private bool IsWhole(SiteFacts site) => Group(site).All(each => each.Facts is not null);

    private IEnumerable<Site> Group(SiteFacts site) => visible.Sites
        .Where(each => each.PolicyFocus == site.Description.PolicyFocus)
        .Where(each => group != PeerGroup.Region || string.Equals(each.Region, site.Description.Region, StringComparison.OrdinalIgnoreCase));
}
