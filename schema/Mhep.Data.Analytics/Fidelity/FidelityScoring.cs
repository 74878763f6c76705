using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>Scores a site's fidelity reviews.</summary>
public static class FidelityScoring
{
    /// <summary>A self-assessment is repeated after 6 months (golab-2024).</summary>
    private const int SelfAssessmentIntervalMonths = 6;

    /// <summary>A site's reviews, the earliest first; of two on one day the independent one first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="options">What no publication decides.</param>
    public static IReadOnlyList<FidelityResult> Of(SiteFacts site, FidelityOptions options)
    {
        var results = new List<FidelityResult>(site.FidelityReviews.Count);
        foreach (var review in site.FidelityReviews)
        {
            var before = results.FindLast(result => result.Kind == review.Kind && IsSameScale(result.Scale, review.Scale));
            results.Add(Score(site, review, before, options));
        }

        return results;
    }

    private static bool IsSameScale(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static FidelityResult Score(SiteFacts site, FidelityReviewRow review, FidelityResult? before, FidelityOptions options)
    {
        var total = review.Scores.Values.Sum();
        var maximum = review.Scores.Count * FidelityScale.MaximumScore;
        return new FidelityResult
        {
            Site = site,
            ReviewDate = review.ReviewDate,
            Scale = review.Scale,
            Kind = review.Kind,
            Total = total,
            Maximum = maximum,
            Band = BandOf(total, maximum),
            Items = [.. review.Scores.OrderBy(score => score.Key).Select(score => Item(score.Key, score.Value, before))],
            Change = total - before?.Total,
            NextReviewDue = NextDue(review, options),
        };
    }

    private static FidelityItemScore Item(int number, int score, FidelityResult? before)
    {
        var item = FidelityScale.Item(number);
        return new FidelityItemScore
        {
            Number = number,
            Name = item.Name,
            Section = item.Section,
            Score = score,
            Change = score - before?.Items.FirstOrDefault(earlier => earlier.Number == number)?.Score,
        };
    }

    /// <summary>The bands are of 125; a scale with another maximum is read in proportion (our choice).</summary>
    private static FidelityBand BandOf(int total, int maximum)
    {
        const int MaximumOfBands = 125;
        return (total * MaximumOfBands) switch
        {
            var points when points >= 115 * maximum => FidelityBand.Exemplary,
            var points when points >= 100 * maximum => FidelityBand.Good,
            var points when points >= 74 * maximum => FidelityBand.Fair,
            _ => FidelityBand.NotSupportedEmployment,
        };
    }

    private static DateOnly? NextDue(FidelityReviewRow review, FidelityOptions options)
    {
        int? months = review.Kind == FidelityReviewKind.SelfAssessment ? SelfAssessmentIntervalMonths : options.IndependentReviewIntervalMonths;
        return months is { } interval && review.ReviewDate <= DateOnly.MaxValue.AddMonths(-interval) ? review.ReviewDate.AddMonths(interval) : null;
    }
}
