using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// The targets of a service: whole quarters of the financial year, or months where its contract counts so, worked out from
/// the planned number of posts and never from what happened. Our choice: eight engagements a post and quarter once a
/// service runs, a little over a third of them starting work, two thirds of those lasting 13 weeks.
/// </summary>
internal static class TargetsAgreed
{
    private const double EngagementsPerPostAndMonth = 8 / 3.0;
    private static readonly DateOnly Reagreed = new(2022, 4, 1);

    private static readonly (string Measure, double PerEngagement)[] Measures =
    [
        ("ENGAGEMENTS", 1), ("JOB_STARTS", 0.4), ("FIRST_JOB_STARTS", 0.36), ("SUSTAINED_13_WEEKS", 0.24),
    ];

    public static IEnumerable<SyntheticTarget> Of(ServicePlan plan)
    {
        var end = plan.End ?? ProgrammePlan.DataTo;
        var first = plan.Start;
        for (var number = 0; first.AddMonths(plan.MonthsPerTarget).AddDays(-1) <= end; number++)
        {
            var last = first.AddMonths(plan.MonthsPerTarget).AddDays(-1);
            // The first half year builds up.
            var build = Math.Min(1, ((number * plan.MonthsPerTarget) + 3) / 9.0);
            var engagements = EngagementsPerPostAndMonth * plan.MonthsPerTarget * plan.Posts * plan.Ambition * build;
            foreach (var (measure, perEngagement) in Measures)
            {
                foreach (var (scenario, share) in Scenarios(plan))
                    yield return Target(plan, measure, first, last, scenario, engagements * perEngagement * share);
            }

            first = last.AddDays(1);
        }
    }

    private static (TargetScenario Scenario, double Share)[] Scenarios(ServicePlan plan) => plan.ThreeScenarios
        ? [(TargetScenario.Low, 0.8), (TargetScenario.Medium, 1), (TargetScenario.High, 1.2)]
        : [(TargetScenario.Medium, 1)];

    private static SyntheticTarget Target(
        ServicePlan plan, string measure, DateOnly first, DateOnly last, TargetScenario scenario, double value)
    {
        var count = Math.Max(1, (int)Math.Round(value, MidpointRounding.AwayFromZero));
        return plan.ReagreedTargets && first >= Reagreed
            ? new(plan.Code, measure, first, last, scenario, count, "2", Reagreed.AddDays(-30), "Agreed again after the pandemic year")
            : new(plan.Code, measure, first, last, scenario, count, "1", plan.Start.AddDays(-60), "Contract");
    }
}
