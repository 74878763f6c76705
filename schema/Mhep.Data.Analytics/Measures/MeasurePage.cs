using System.Text;

namespace Mhep.Data.Analytics.Measures;

/// <summary>The page of documentation that the catalogue makes, docs/measures.md.</summary>
public static class MeasurePage
{
    private const string Opening =
        """
        # Measures

        What every figure means. This page is made from the catalogue in `schema/Mhep.Data.Analytics/Measures`, which the API serves as `measures`; change it
        there, then run the tests with `MHEP_UPDATE_SNAPSHOTS=1`.

        ## What is known, before how much

        - **EXACT**: every day of the period on which the unit was there is covered by a return. Inside coverage no event is 0.
        - **PARTIAL**: something is missing in the sum: days without a return, clients left out, a site or a specialist that did not report.
        - **MISSING**: no return speaks of the period, or it was not reported. Never 0.
        - **NOT_APPLICABLE**: the site's service did not run, or the specialist was not in post, on any day of the period, and there is nothing to count; or a ratio of nothing.

        Client-level returns that claim all clients come first. Aggregate returns answer for other days: those that lie wholly inside the period; of overlapping ones the set
        that covers most days, then the one reported for the site rather than added up from its specialists, then the finest. They are never split.

        ## Our choices where no publication decides

        - Days outside a service's own dates need no coverage: the first year of a service that began in July is EXACT when its returns begin in July.
        - Coverage that leaves clients out gives PARTIAL counts where no aggregate return takes their place.
        - A return enters a rate only when it reports both sides, so that both are of the same days.
        - The sum of specialists' returns is PARTIAL when a specialist in post on one of the days did not report for them.
        - Of two jobs of an episode that start on one day, the one that lasted is the first.
        - `toDate` over several sites runs from the first start to the newest month that is complete at any of them; the others show as missing.
        - A grain is coarser than the period when the period is shorter than every calendar unit of the grain that it touches. `toDate` is never refused for it.
        - Targets of several sites add up when every site that was there has one; a rate's, a median's and the caseload's target stands for exactly its period at one unit.
        - Monthly targets that follow each other are held against a longer return that covers them all.
        - Personal bests: rates, means and medians of fewer than 8 are left out; of equal periods the earliest is the best; the first period of all is a new best.
        - Periods that touch days marked "not compared" in the Context sheet leave the comparison for a personal best and are listed with value and reason (`notCompared`), never silently dropped.
        - Where spells of one specialist overlap, the one that began later counts. A specialist without known spells is there as long as the service.

        ## Catalogue

        """;

    /// <summary>The page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        page.Append('\n');
        foreach (var measure in MeasureCatalogue.All) Append(page, measure);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder page, Measure measure)
    {
        page.Append("### ").Append(measure.Name).Append("\n\n`").Append(measure.Key.ToName()).Append("` · ").Append(KindOf(measure)).Append("\n\n")
            .Append(measure.Definition).Append("\n\n- Counted: ").Append(measure.Numerator).Append('\n');
        if (measure.Denominator is { } denominator) page.Append("- Divided by: ").Append(denominator).Append('\n');
        page.Append("- Left out: ").Append(measure.Exclusions).Append('\n');
        page.Append("- Source: ").Append(measure.Source).Append("\n\n");
    }

    private static string KindOf(Measure measure)
    {
        var unit = measure.Unit switch
        {
            MeasureUnit.Count => "count",
            MeasureUnit.Rate => measure.Basis == RateBasis.Cohort ? "rate of a cohort" : "rate of two flows in the period",
            MeasureUnit.Days => "days",
            MeasureUnit.HoursPerWeek => "hours a week",
            _ => "a week",
        };
        var better = measure.HigherIsBetter switch
        {
            true => ", more is better",
            false => ", less is better",
            null => ", neither more nor less is better",
        };
        return unit + (measure.Cumulative ? ", cumulative" : "") + (measure.Additive ? ", adds up" : "") + better;
    }
}
