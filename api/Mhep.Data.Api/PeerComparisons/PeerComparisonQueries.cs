using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using PolicyFocus = Mhep.Data.Schema.Sites.PolicyFocus;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Where units stand among their peers.</summary>
[QueryType]
internal static class PeerComparisonQueries
{
    /// <summary>
    /// Without policyFocus in `where`: that of the viewer's own sites where they share one, else SEVERE_MENTAL_ILLNESS. COHORT rates, and counts
    /// for each full-time equivalent; what divides two flows of a period is not compared, and says so.
    /// </summary>
    /// <param name="measure">What to compare.</param>
    /// <param name="period">The days to compare.</param>
    /// <param name="request">The request.</param>
    /// <param name="unit">What is compared with its like.</param>
    /// <param name="where">The peer group.</param>
    /// <param name="teamSize">Of these, services whose team has this size on the period's last day.</param>
    /// <param name="serviceAge">Of these, services of this age on the period's last day.</param>
    /// <param name="circle">A circle that your provider is in: compare its members' sites. Without it, a circle answers where the group is of too few providers.</param>
    public static PeerComparison? PeerComparison(
        MeasureKey measure,
        PeriodInput period,
        RequestContext request,
        PerformanceUnit unit = PerformanceUnit.Site,
        Filter<Site>? where = null,
        TeamSize? teamSize = null,
        ServiceAge? serviceAge = null,
        string? circle = null)
    {
        var visible = request.Get<VisibleFacts>();
        var answers = new PeerAnswers(visible);
        PolicyFocus? focus = where?.Mentions("policyFocus") == true ? null : FocusOf(Viewer.Of(request.Get<Caller>(), visible));
        var asked = visible.Sites.Where(site => (where?.Matches(site) ?? true) && (focus is null || site.PolicyFocus == focus)).ToList();
        var sites = asked.Select(site => site.Facts).OfType<SiteFacts>().ToList();
        var answer = MeasureQuestion.Answer(() =>
        {
            var days = period.ToRequest();
            if (answers.PeriodOf(sites, days) is not { } whole) return null;
            var words = Words(focus, where is not null, teamSize, serviceAge);
            var released = new ReleasedPeers(visible);
            if (unit is PerformanceUnit.Site or PerformanceUnit.Provider && (circle is not null || sites.Count < asked.Count))
                return released.Of(new ReleasedQuestion(measure, whole, unit, asked, words) { Circle = circle, IsNarrowed = teamSize is not null || serviceAge is not null });
            var group = sites.FindAll(site =>
                (teamSize is null || PeerGroups.SizeOf(site, whole.End) == teamSize) && (serviceAge is null || PeerGroups.AgeOf(site, whole.End) == serviceAge));
            return answers.Of(measure, days, unit, group, (words, sites.Count == asked.Count));
        });
        request.NoteCells([answer]);
        return answer;
    }

    private static PolicyFocus FocusOf(Viewer viewer) =>
        viewer.Sites.Select(site => site.PolicyFocus).Distinct().ToList() is [var shared] ? shared : PolicyFocus.SevereMentalIllness;

    private static string Words(PolicyFocus? focus, bool isFiltered, TeamSize? size, ServiceAge? age) =>
        (focus is { } known ? $"Services for {SimilarSites.PeopleOf(known)}" : "Services")
        + (isFiltered ? " that `where` leaves" : "")
        + (size is { } team ? $", with {PeerGroupWords.Of(team)}" : "")
        + (age is { } years ? $", {PeerGroupWords.Of(years)}" : "");
}
