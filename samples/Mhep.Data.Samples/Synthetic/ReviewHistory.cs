using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// Draws a service's fidelity reviews, one every six months, by turns its own and an independent one. The total rises by
/// some points a review with noise around it; each review starts from the item scores of the one before.
/// </summary>
internal static class ReviewHistory
{
    private const int Items = 25;
    private const int RisePerReview = 3;
    private const int Noise = 4;
    private const int HighestTotal = 119;

    public static IReadOnlyList<SyntheticReview> Draw(ServicePlan plan, int seed)
    {
        var chance = Pcg32.For(seed, $"{plan.Code} fidelity");
        var reviews = new List<SyntheticReview>();
        var scores = Enumerable.Repeat(3, Items).ToArray();
        for (var number = 1; ; number++)
        {
            var day = WorkingDays.OnOrAfter(plan.Start.AddMonths(6 * number).AddDays(chance.Below(12)));
            if (day > (plan.End ?? ProgrammePlan.DataTo)) return reviews;

            var total = plan.FidelityAtStart + (RisePerReview * (number - 1)) + chance.Around(-Noise, Noise);
            Move(scores, Math.Min(total, HighestTotal), chance);
            var independent = number % 2 == 0;
            reviews.Add(new SyntheticReview(
                day,
                independent ? FidelityReviewKind.Independent : FidelityReviewKind.SelfAssessment,
                independent ? "Regional fidelity lead" : "Team leader",
                [.. scores]));
        }
    }

    private static void Move(int[] scores, int total, Pcg32 chance)
    {
        // Some items go up and others down between reviews, whatever the total does.
        for (var swaps = 0; swaps < 3; swaps++)
        {
            Change(scores, +1, chance);
            Change(scores, -1, chance);
        }

        while (scores.Sum() != total) Change(scores, Math.Sign(total - scores.Sum()), chance);
    }

    private static void Change(int[] scores, int by, Pcg32 chance)
    {
        var item = chance.Below(scores.Length);
        while (scores[item] + by is < 1 or > 5) item = (item + 1) % scores.Length;
        scores[item] += by;
    }
}
