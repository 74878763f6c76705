using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Peers;

/// <summary>Comparisons against one worked out from plain lists, day by day, on random data sets.</summary>
public sealed class PeerSecondCalculationTests(ITestOutputHelper output)
{
    private static readonly MeasureKey[] Rates = [MeasureKey.Employment12MonthsRate, MeasureKey.Sustained13WeeksOfDueRate, MeasureKey.CaseloadInWorkShare];
    private static readonly MeasureKey[] Counts = [MeasureKey.JobStarts, MeasureKey.Discharges, MeasureKey.Caseload];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(701, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_calculations_give_every_unit_the_same_value_rank_and_percentile(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var random = new RandomRows(draw);
        SiteRows[] sites = [.. Enumerable.Range(0, 6).Select(i => random.Site($"S{i}", $"P{i % 4}", 1 + (100 * i)))];
        var facts = new Facts(1, sites.Select(SiteFacts.Build));
        var (from, to) = random.Period(sites);
        var period = CalendarPeriods.Whole(DateRange.Between(from, to));
        foreach (var unit in (ReadOnlySpan<PerformanceUnit>)[PerformanceUnit.Site, PerformanceUnit.EmploymentSpecialist])
        {
            foreach (var measure in Rates.Concat(Counts))
            {
                var figures = new PeerComparer(facts).Compare(measure, period, unit, facts.Sites, _ => true);
                var plain = Plain(sites, facts, unit, measure, from, to);
                Compare(figures, plain, measure);
            }
        }
    }

    private static void Compare(PeerFigures<UnitFigures> figures, List<(string Code, decimal X, decimal N)> plain, MeasureKey measure)
    {
        var what = measure.ToString();
        Assert.Equal((what, plain.Count), (what, figures.PeerCount));
        if (plain.Count == 0) return;
        Close(plain.Sum(each => each.X) / plain.Sum(each => each.N), figures.Pooled);
        Close(plain.Average(each => each.X / each.N), figures.MeanOfUnits);
        foreach (var place in figures.Places.Where(place => place.Percentile is not null))
        {
            var own = Assert.Single(plain, each => each.Code == $"{place.Unit.Site!.Code}/{place.Unit.Specialist?.Code}");
            Close(own.X / own.N, place.Value.Value);

            // Multiplied out, so that equal values compare equal.
            var more = plain.Count(each => each.X * own.N > own.X * each.N);
            var less = plain.Count(each => each.X * own.N < own.X * each.N);
            Assert.Equal(Math.Round((decimal)(plain.Count - more) / plain.Count, 6), place.Percentile);
            Assert.Equal(measure is MeasureKey.Discharges or MeasureKey.Caseload ? null : measure == MeasureKey.CaseloadInWorkShare ? 1 + less : 1 + more, place.Rank);
        }
    }

    private static void Close(decimal expected, decimal? value) => Assert.InRange(value!.Value, expected - 0.000001m, expected + 0.000001m);

    private static List<(string Code, decimal X, decimal N)> Plain(
        SiteRows[] sites, Facts facts, PerformanceUnit unit, MeasureKey measure, DateOnly from, DateOnly to)
    {
        var units = new List<(string, decimal, decimal)>();
        foreach (var rows in sites)
        {
            string?[] owners = unit == PerformanceUnit.Site ? [null] : [.. facts.Site(rows.Site.Code)!.Specialists.Select(specialist => specialist.Code)];
            foreach (var owner in owners)
            {
                var plain = new PlainSite(rows, owner, wholeSite: owner is null);
                var known = plain.Measure(measure, from, to);
                var under = Rates.Contains(measure) ? known.Under : FteDays(rows, plain, owner, measure == MeasureKey.Caseload ? to : from, to);
                var isCompared = known.Status == "exact" || (known.Status == "partial" && Rates.Contains(measure));
                if (!isCompared || under is not > 0) continue;
                var days = measure == MeasureKey.Caseload ? 1 : to.DayNumber - from.DayNumber + 1;
                units.Add(($"{rows.Site.Code}/{owner}", Rates.Contains(measure) ? known.Over : known.Over * days, under.Value));
            }
        }

        return units;
    }

    /// <summary>Day by day: of those with any known spell, the newest spell that holds the day.</summary>
    private static decimal? FteDays(SiteRows rows, PlainSite unit, string? owner, DateOnly from, DateOnly to)
    {
        decimal? sum = 0;
        foreach (var spells in rows.Spells.Where(spell => !(spell.Leave < spell.Start)).GroupBy(spell => spell.Specialist).Where(group => owner is null || group.Key == owner))
        {
            var ordered = spells.OrderBy(spell => spell.Start ?? DateOnly.MinValue).ThenBy(spell => spell.Leave ?? DateOnly.MaxValue).ThenBy(spell => spell.Fte).ToList();
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                if (!unit.There(day) || ordered.FindLast(spell => !(spell.Start > day) && !(spell.Leave < day)) is not { } spell) continue;
                sum += spell.Fte;
            }
        }

        return sum;
    }
}
