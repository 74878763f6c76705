using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.PersonalBests;

/// <summary>
/// Compares a site or a specialist with its own past. Nobody else's figures come into it: what moved people was their own best, not the
/// contract's target.
/// </summary>
/// <param name="facts">The facts.</param>
public sealed class PersonalBestFinder(Facts facts)
{
    /// <summary>A site's personal best; null for measures that are cumulative or have no better direction.</summary>
    /// <param name="site">One of the facts' sites.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="grain">The length of the periods compared.</param>
    /// <param name="asOf">Periods that ended later are left out; null: the end of coverage.</param>
    /// <param name="perFte">Divides a count by full-time equivalents in post; rates, days and hours stay as they are.</param>
    /// <param name="withContext">Shows what happened at the site; no: what is not compared is still left out, without the words about it.</param>
    /// <exception cref="MeasureRequestException">The whole period cannot be compared with itself.</exception>
    public PersonalBest? OfSite(SiteFacts site, MeasureKey measure, Grain grain = Grain.Quarter, DateOnly? asOf = null, bool perFte = false, bool withContext = true) =>
        InWords(Find(UnitFacts.Of(site), MeasureCatalogue.Find(measure), grain, asOf, perFte, withContext), site, "your team's best", perFte);

    /// <summary>A specialist's personal best; null for measures that are cumulative or have no better direction.</summary>
    /// <param name="specialist">A specialist of one of the facts' sites.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="grain">The length of the periods compared.</param>
    /// <param name="asOf">Periods that ended later are left out; null: the end of coverage.</param>
    /// <param name="perFte">Divides a count by full-time equivalents in post; rates, days and hours stay as they are.</param>
    /// <param name="withContext">Shows what happened at the site; no: what is not compared is still left out, without the words about it.</param>
    /// <exception cref="MeasureRequestException">The whole period cannot be compared with itself.</exception>
    public PersonalBest? OfSpecialist(
        SpecialistFacts specialist, MeasureKey measure, Grain grain = Grain.Quarter, DateOnly? asOf = null, bool perFte = false, bool withContext = true) =>
        InWords(Find(UnitFacts.Of(specialist), MeasureCatalogue.Find(measure), grain, asOf, perFte, withContext), specialist.Site, "your best", perFte);

    private static PersonalBest? InWords(PersonalBest? best, SiteFacts site, string whose, bool perFte) => best is null ? null : best with
    {
        RestatedByErasure = site.RestatedByErasure,
        Sentence = BestSentence.Of(best, whose, perFte && MeasureCatalogue.Find(best.Measure).Unit == MeasureUnit.Count),
    };

    private PersonalBest? Find(UnitFacts unit, Measure measure, Grain grain, DateOnly? asOf, bool perFte, bool withContext)
    {
        if (grain == Grain.WholePeriod)
        {
            throw new MeasureRequestException(
                MeasureRequestErrors.GrainWithoutPeriods,
                "A personal best compares periods: ask for the grain MONTH, QUARTER or FINANCIAL_YEAR.");
        }

        if (measure.Cumulative || measure.HigherIsBetter is not { } higherIsBetter) return null;
        var eligible = new EligiblePeriods(facts, unit, measure, perFte).Until(asOf, grain);
        var periods = eligible.FindAll(period => period.NotCompared is null);
        var beside = new PersonalBest
        {
            Measure = measure.Key,
            Grain = grain,
            PeriodsCompared = periods.Count,
            NotCompared = [.. eligible.Where(period => period.NotCompared is not null)
                .Select(period => new NotComparedPeriod(period.Shown, withContext ? period.NotCompared! : "not compared"))],
            Context = withContext && eligible.Count > 0 ? [.. ContextNote.Of(unit.Site, eligible[0].Shown.Period.Start, eligible[^1].Shown.Period.End)] : [],
        };
        return periods.Count == 0 ? beside : Compare(beside, periods, measure, higherIsBetter);
    }

    private static PersonalBest Compare(PersonalBest beside, List<ComparedPeriod> periods, Measure measure, bool higherIsBetter)
    {
        var current = periods[^1];
        var best = Best(periods, higherIsBetter);
        var previous = periods.Count > 1 ? Best(periods[..^1], higherIsBetter) : null;
        return beside with
        {
            Best = best.Shown,
            BestInterval = IntervalOf(measure, best.Shown),
            Current = current.Shown,
            PreviousBest = previous?.Shown,
            RatioToBest = current.Value.Over(best.Value)?.Rounded,
            IsNewBest = previous is null || IsBetter(current.Value, previous.Value, higherIsBetter),
            Rank = 1 + periods.Count(period => IsBetter(period.Value, current.Value, higherIsBetter)),
        };
    }

    private static Interval? IntervalOf(Measure measure, MeasureValue best) => measure.Unit == MeasureUnit.Count
        ? Byar.Of(best.Numerator.GetValueOrDefault(), best.Denominator ?? 1)
        : best.Interval;

    /// <summary>The best of the periods; of equal ones the earliest, who reached it first.</summary>
    private static ComparedPeriod Best(IReadOnlyList<ComparedPeriod> periods, bool higherIsBetter) =>
        periods.Aggregate((best, period) => IsBetter(period.Value, best.Value, higherIsBetter) ? period : best);

    private static bool IsBetter(Ratio one, Ratio other, bool higherIsBetter) => higherIsBetter ? one > other : one < other;
}
