using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// What helps to read a service's figures: its first months, the pandemic year, empty posts, independent reviews.
/// </summary>
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
            Note(plan.Start, plan.Start.AddMonths(3).AddDays(-1), "mobilisation", "The service was being set up."),
            Note(pandemicFrom, PandemicYear.Last, "pandemic", "Few employers hired; support was by telephone.") with
            {
                NotCompared = notCompared,
            },
            .. Vacancies(specialists),
            .. reviews.Where(review => review.Kind == FidelityReviewKind.Independent)
                .Select(review => Note(review.Day, review.Day, "fidelity review", "Independent review.")),
        ];
    }

    private static SyntheticContext Note(DateOnly from, DateOnly to, string kind, string note) =>
        new(from, to, kind, note, NotCompared: false);

    private static IEnumerable<SyntheticContext> Vacancies(IReadOnlyList<SyntheticSpecialist> specialists)
    {
        foreach (var post in specialists.GroupBy(specialist => specialist.Team, StringComparer.Ordinal))
        {
            var spells = post.SelectMany(specialist => specialist.Spells).OrderBy(spell => spell.Start).ToList();
            foreach (var (before, after) in spells.Zip(spells.Skip(1)))
            {
                if (before.Leave is not { } left || after.Start.DayNumber - left.DayNumber <= LongVacancyDays) continue;
                yield return Note(left.AddDays(1), after.Start.AddDays(-1), "vacancy", $"{post.Key} had no specialist.");
            }
        }
    }
}
