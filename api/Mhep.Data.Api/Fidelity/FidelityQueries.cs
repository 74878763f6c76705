using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Performance;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Api.Fidelity;

/// <summary>Fidelity across sites.</summary>
[QueryType]
internal static class FidelityQueries
{
    /// <summary>
    /// Whether sites with higher fidelity achieved more: the newest review of each in the two years up to the period's last day against a rate of a
    /// cohort. Too few to tell below 10 sites. From exact figures of all sites, so for the programme alone; null for everybody else.
    /// </summary>
    /// <param name="period">The days that the rate is of.</param>
    /// <param name="request">The request.</param>
    /// <param name="measure">What was achieved.</param>
    /// <param name="policyFocus">Of which sites.</param>
    /// <param name="kind">Whose scores: self-assessments are never mixed with independent reviews.</param>
    public static FidelityCorrelation? FidelityCorrelation(
        PeriodInput period,
        RequestContext request,
        MeasureKey measure = MeasureKey.JobOutcomeRate,
        PolicyFocus policyFocus = PolicyFocus.SevereMentalIllness,
        FidelityReviewKind kind = FidelityReviewKind.Independent)
    {
        var visible = request.Get<VisibleFacts>();
        return visible.SeesAcrossSites(AccessTopic.AcrossSites)
            ? MeasureQuestion.Answer(() => new FidelityCorrelationFinder(visible.Facts).Find(measure, period.ToRequest(), policyFocus, kind))
            : null;
    }
}
