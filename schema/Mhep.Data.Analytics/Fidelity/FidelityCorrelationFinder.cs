using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>Holds the fidelity of sites against what they achieved, across the sites of one policy focus.</summary>
/// <param name="facts">The facts.</param>
public sealed class FidelityCorrelationFinder(Facts facts)
{
    /// <summary>With fewer sites a correlation is said to be too few to tell (our choice: of 9 sites, anything from -0.66 to 0.66 may be chance).</summary>
    public const int FewestSites = 10;

    /// <summary>A rate of fewer people is noise.</summary>
    private const int FewestPeople = 8;

    /// <summary>An older review says little of the period (our choice).</summary>
    private const int OldestReviewYears = 2;

    /// <summary>Compares; null where 'to date' has no days.</summary>
    /// <param name="measure">A rate of a cohort.</param>
    /// <param name="request">The days it is measured over.</param>
    /// <param name="focus">Of which sites: learning disabilities are never pooled with mental illness.</param>
    /// <param name="kind">Which reviews; the newest up to the period's last day counts.</param>
    /// <exception cref="MeasureRequestException">The measure is no rate of a cohort.</exception>
    public FidelityCorrelation? Find(MeasureKey measure, PeriodRequest request, PolicyFocus focus, FidelityReviewKind kind)
    {
        ArgumentNullException.ThrowIfNull(request);
        var of = MeasureCatalogue.Find(measure);
        if (of.Basis != RateBasis.Cohort)
        {
            throw new MeasureRequestException(
                MeasureRequestErrors.MeasureNotOfCohort, $"{measure.ToName()} is no rate of a cohort: ask for one, such as JOB_OUTCOME_RATE.");
        }

        var sites = facts.Sites.Where(site => site.Description.PolicyFocus == focus).ToList();
        var units = sites.ConvertAll(UnitFacts.Of);
        if (units.Count == 0 || new UnitGroup(facts, units).DaysOf(request) is not { } days) return null;
        var period = CalendarPeriods.Whole(days);
        var points = sites.Zip(units).Select(each => PointOf(each.First, each.Second, of, period, kind)).OfType<FidelityPoint>()
            .OrderBy(point => point.Total).ThenBy(point => point.SiteCode, StringComparer.Ordinal).ToList();
        return Compare(of, period, points, sites.Count - points.Count);
    }

    private FidelityPoint? PointOf(SiteFacts site, UnitFacts unit, Measure measure, Period period, FidelityReviewKind kind)
    {
        var oldest = period.End.Year > OldestReviewYears ? period.End.AddYears(-OldestReviewYears) : DateOnly.MinValue;
        var review = FidelityScoring.Of(site, new FidelityOptions()).LastOrDefault(each => each.Kind == kind && each.ReviewDate <= period.End
            && each.ReviewDate > oldest && string.Equals(each.Scale, FidelityScale.Ips25, StringComparison.OrdinalIgnoreCase));
        var value = new UnitGroup(facts, [unit]).Value(measure, period, TargetScenario.Medium);
        return review is not null && value is { Value: <= 1, Denominator: >= FewestPeople }
            ? new FidelityPoint(site.Code, review.Total, review.ReviewDate, value)
            : null;
    }

    private static FidelityCorrelation Compare(Measure measure, Period period, List<FidelityPoint> points, int leftOut)
    {
        var pairs = points.ConvertAll(point => ((double)point.Total, (double)(point.Outcome.Numerator!.Value / point.Outcome.Denominator!.Value)));
        var isEnough = points.Count >= FewestSites;
        var spearman = isEnough ? Correlation.Spearman(pairs) : null;
        var pearson = isEnough ? Correlation.Pearson(pairs) : null;
        var ranks = spearman is { } rho ? new Coefficient(Rounded(rho), Correlation.IntervalOfSpearman(rho, points.Count)) : null;
        return new FidelityCorrelation
        {
            Measure = measure,
            Period = period,
            Points = points,
            SitesLeftOut = leftOut,
            Spearman = ranks,
            Pearson = pearson is { } r ? new Coefficient(Rounded(r), Correlation.IntervalOfPearson(r, points.Count)) : null,
            Sentence = SentenceOf(points.Count, isEnough, ranks),
            Notes =
            [
                "That two things go together says nothing of why: services differ in much else, and are not adjusted for clients or local jobs.",
                "Each site counts alike, however many people it serves.",
            ],
        };
    }

    private static string SentenceOf(int sites, bool isEnough, Coefficient? ranks)
    {
        if (!isEnough) return string.Create(CultureInfo.InvariantCulture, $"Too few to tell: {sites} sites can be compared, and it takes {FewestSites}.");
        if (ranks is null) return "Nothing to tell: all sites have the same fidelity or the same outcome.";
        var direction = ranks.Value > 0 ? "more" : "less";
        return ranks.Interval is { } interval && interval.Lower <= 0 && interval.Upper >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"Among {sites} sites, no more than chance explains.")
            : string.Create(CultureInfo.InvariantCulture, $"Among {sites} sites, those with higher fidelity achieved {direction}, further than chance explains.");
    }

    private static decimal Rounded(double value) => Ratio.RoundedTo6Places((decimal)value);
}
