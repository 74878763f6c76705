using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.PersonalBests;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.PersonalBests;

/// <summary>Personal bests against sorting the quarters of the second calculation.</summary>
public sealed class PersonalBestSecondCalculationTests(ITestOutputHelper output)
{
    private static readonly MeasureKey[] Measures =
        [MeasureKey.JobStarts, MeasureKey.Engagements, MeasureKey.EngagementTo6WeekRate, MeasureKey.CaseloadInWorkShare, MeasureKey.Employment12MonthsRate];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(201, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_calculations_find_the_same_best_rank_and_ratio(int seed)
    {
        output.WriteLine($"seed {seed}");
        var rows = new RandomRows(new Draw(seed)).Site("A", "P", 1);
        var site = SiteFacts.Build(rows);
        var finder = new PersonalBestFinder(new Facts(1, [site]));
        foreach (var measure in Measures)
        {
            Compare(new PlainSite(rows, null, wholeSite: true), measure, finder.OfSite(site, measure)!);
            foreach (var specialist in site.Specialists)
                Compare(new PlainSite(rows, specialist.Code, wholeSite: false), measure, finder.OfSpecialist(specialist, measure)!);
        }
    }

    private static void Compare(PlainSite unit, MeasureKey measure, PersonalBest best)
    {
        var lessIsBetter = measure == MeasureKey.CaseloadInWorkShare;
        var eligible = new List<(string Label, decimal Value)>();
        for (var day = new DateOnly(2018, 4, 1); day.Year < 2024; day = day.AddMonths(3))
        {
            var quarter = FinancialQuarter.Containing(day);
            var known = unit.Measure(measure, quarter.First, quarter.Last);
            var isWhole = PlainReturns.Each(quarter.First, quarter.Last).All(each => unit.There(each) && (measure != MeasureKey.CaseloadInWorkShare || unit.Fully(each)));
            if (known.Status != "exact" || known.Under is < 8 || !isWhole) continue;
            eligible.Add((quarter.ToString(), known.Over / (known.Under ?? 1)));
        }

        Assert.Equal(eligible.Count, best.PeriodsCompared);
        Assert.Equal(Grain.Quarter, best.Grain);
        if (eligible.Count == 0) return;
        var (label, current) = eligible[^1];
        var inOrder = lessIsBetter ? eligible.OrderBy(item => item.Value).ToList() : [.. eligible.OrderByDescending(item => item.Value)];
        Assert.Equal(label, best.Current!.Period.Label);
        Assert.Equal(inOrder[0].Label, best.Best!.Period.Label);
        Assert.Equal(inOrder.FindIndex(item => item.Value == current) + 1, best.Rank);
        Assert.Equal(inOrder[0].Value == 0 ? null : Math.Round(current / inOrder[0].Value, 6), best.RatioToBest);
        Assert.Equal(eligible[..^1].All(item => lessIsBetter ? current < item.Value : current > item.Value), best.IsNewBest);
    }
}
