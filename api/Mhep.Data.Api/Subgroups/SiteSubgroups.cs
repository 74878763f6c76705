using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Subgroups;

/// <summary>Groups of a site's clients beside each other.</summary>
[ObjectType<Site>]
internal static class SiteSubgroups
{
    /// <summary>
    /// A rate of a cohort, or a count of what happened to clients, by age band, gender or benefit status at referral, with those of whom nothing is
    /// known, and how far chance explains the differences. Exact, and for the site's own provider alone; null for everybody else.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="by">What to tell clients apart by.</param>
    /// <param name="measure">What to measure.</param>
    /// <param name="period">The days to measure over.</param>
    /// <param name="reader">Reads rows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<SubgroupComparison?>> SubgroupsAsync(
        IReadOnlyList<Site> sites,
        SubgroupBy by,
        MeasureKey measure,
        PeriodInput period,
        [Service] SubgroupReader reader,
        CancellationToken cancellationToken)
    {
        var answers = new SubgroupComparison?[sites.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            if (sites[i].Facts is { } facts && sites[i].Version.SeesSite(AccessTopic.Subgroups, sites[i].Code))
                answers[i] = await AnswerAsync(reader, sites[i].Version, [facts], new SubgroupQuestion(by, measure, ToRequest(period)), cancellationToken);
        }

        return answers;
    }

    internal static PeriodRequest ToRequest(PeriodInput period) => MeasureQuestion.Answer(period.ToRequest);

    internal static Task<SubgroupComparison?> AnswerAsync(
        SubgroupReader reader, VisibleFacts version, IReadOnlyList<SiteFacts> sites, SubgroupQuestion question, CancellationToken cancellationToken) =>
        MeasureQuestion.AnswerAsync(() => reader.OfSitesAsync(version.Facts, sites, question, cancellationToken));
}
