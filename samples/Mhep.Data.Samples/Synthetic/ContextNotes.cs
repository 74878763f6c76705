namespace Mhep.Data.Samples.Synthetic;

/// <summary>What helps to read a service's figures: its first months, the pandemic year, empty posts, independent reviews.</summary>
internal static class ContextNotes
{
    private const int LongVacancyDays = 56;

    public static IReadOnlyList<SyntheticContext> Of(
        ServicePlan plan, IReadOnlyList<SyntheticSpecialist> specialists, IReadOnlyList<SyntheticReview> reviews)
    {
        var pandemicFrom = plan.Start > PandemicYear.First ? plan.Start : PandemicYear.First;
        // Half of the providers ask that the pandemic year is not compared; the others only say that it was.
        var notCompared = plan.Code[^2] % 2 == 1;
        return
        [
            new(plan.Start, plan.Start.AddMonths(3).AddDays(-1), "mobilisation", "The service was being set up.", NotCompared: false),
            new(pandemicFrom, PandemicYear.Last, "pandemic", "Few employers hired; support was by telephone.", notCompared),
            .. Vacancies(plan, specialists),
            .. reviews.Where(review => review.Kind == Schema.Fidelity.FidelityReviewKind.Independent)
                .Select(review => new SyntheticContext(review.Day, review.Day, "fidelity review", "Independent review.", NotCompared: false)),
        ];
    }

    private static IEnumerable<SyntheticContext> Vacancies(ServicePlan plan, IReadOnlyList<SyntheticSpecialist> specialists)
    {
        foreach (var post in specialists.GroupBy(specialist => specialist.Team, StringComparer.Ordinal))
        {
            var spells = post.SelectMany(specialist => specialist.Spells).OrderBy(spell => spell.Start).ToList();
            foreach (var (before, after) in spells.Zip(spells.Skip(1)))
            {
                if (before.Leave is not { } left || after.Start.DayNumber - left.DayNumber <= LongVacancyDays) continue;
                yield return new(left.AddDays(1), after.Start.AddDays(-1), "vacancy", $"{post.Key} had no specialist.", NotCompared: false);
            }
        }
    }
}
