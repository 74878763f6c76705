using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Rows;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Each measure against a calculation written apart from it, over plain lists, on random data sets.</summary>
public sealed class SecondCalculationTests(ITestOutputHelper output)
{
    private const int Periods = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_calculations_agree_on_every_measure_of_every_unit(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var random = new RandomRows(draw);

        // The first two sites share people: they are one provider's, and their clients' numbers overlap.
        SiteRows[] sites = [random.Site("A", "P", 1), random.Site("B", "P", 15), random.Site("C", "Q", 1)];
        var facts = new Facts(1, sites.Select(SiteFacts.Build));
        var figures = new PerformanceFigures(facts);
        var compared = 0;
        for (var i = 0; i < Periods; i++)
        {
            var (from, to) = random.Period(sites);
            var question = new PerformanceQuestion { Measures = [.. Enum.GetValues<MeasureKey>()], Period = PeriodRequest.Range(from, to) };
            foreach (var rows in sites)
            {
                var site = facts.Site(rows.Site.Code)!;
                var plainSite = new PlainSite(rows, null, wholeSite: true);
                Compare($"site {site}", figures.OfSite(site, question), key => Single(plainSite.Measure(key, from, to)));
                foreach (var specialist in site.Specialists)
                {
                    var plainSpecialist = new PlainSite(rows, specialist.Code, wholeSite: false);
                    Compare($"specialist {site} {specialist.Code}", figures.OfSpecialist(specialist, question),
                        key => Single(plainSpecialist.Measure(key, from, to)));
                }
            }

            var group = new PlainGroup([.. sites.Select(rows => new PlainSite(rows, null, wholeSite: true))]);
            Compare("programme", figures.OfSites(facts.Sites, question), key => group.Measure(key, from, to));
        }

        output.WriteLine($"{compared} values compared");

        void Compare(string unit, IReadOnlyList<MeasureSeries> series, Func<MeasureKey, (Known Answer, int Included, int Missing)> second)
        {
            foreach (var value in series.SelectMany(each => each.Values))
            {
                var (answer, included, missing) = second(value.Measure);
                var what = $"seed {seed}, {unit}, {value.Measure}, {value.Period.Label}";
                Assert.Equal($"{what}: {Text(value.Measure, answer, included, missing)}", $"{what}: {Text(value)}");
                compared++;
            }
        }
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public void The_order_of_rows_changes_nothing(int seed)
    {
        output.WriteLine($"seed {seed}");
        var rows = new RandomRows(new Draw(seed)).Site("A", "P", 1);
        var reversed = rows with
        {
            Episodes = [.. rows.Episodes.Reverse()],
            Jobs = [.. rows.Jobs.Reverse()],
            Spells = [.. rows.Spells.Reverse()],
            Contacts = [.. rows.Contacts.Reverse()],
            Returns = [.. rows.Returns.Reverse()],
            Coverage = [.. rows.Coverage.Reverse()],
        };

        Assert.Equal(AllFigures.Of(new Facts(1, [SiteFacts.Build(rows)])), AllFigures.Of(new Facts(1, [SiteFacts.Build(reversed)])));
    }

    private static (Known, int, int) Single(Known answer) => (answer, answer.IsKnown ? 1 : 0, answer.Status == "missing" ? 1 : 0);

    private static string Text(MeasureValue value) =>
        Write(value.Status switch
        {
            ValueStatus.Exact => "exact",
            ValueStatus.Partial => "partial",
            ValueStatus.Missing => "missing",
            _ => "nothing",
        }, value.Value, value.UnitsIncluded, value.UnitsMissing);

    private static string Text(MeasureKey key, Known known, int included, int missing)
    {
        var value = known.IsKnown ? ValueOf(key, known) : null;
        return Write(known.IsKnown && value is null ? "nothing" : known.Status, value, included, missing);
    }

    private static string Write(string status, decimal? value, int included, int missing) =>
        FormattableString.Invariant($"{status} {value:0.######} of {included}, {missing} missing");

    private static decimal? ValueOf(MeasureKey key, Known known)
    {
        var exact = known.Seen is { } seen ? OfObserved(key, seen) : known.Under is { } under ? (under == 0 ? null : known.Over / under) : known.Over;
        return exact is { } value ? Math.Round(value, 6, MidpointRounding.ToEven) : null;
    }

    private static decimal? OfObserved(MeasureKey key, IReadOnlyList<(decimal Value, bool Happened)> seen)
    {
        if (seen.Count == 0) return null;
        var values = seen.Select(item => item.Value).Order().ToList();
        return key switch
        {
            MeasureKey.DaysToFirstEmployerContactMean => values.Average(),
            MeasureKey.HoursPerWeekMedian => (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2,
            _ => FirstDayByWhichHalfHaveStarted(seen),
        };
    }

    /// <summary>S(t) worked out anew for each day that might be the median.</summary>
    private static decimal? FirstDayByWhichHalfHaveStarted(IReadOnlyList<(decimal Value, bool Happened)> seen)
    {
        foreach (var day in seen.Where(item => item.Happened).Select(item => item.Value).Distinct().Order())
        {
            var left = seen.Where(item => item.Happened && item.Value <= day).Select(item => item.Value).Distinct()
                .Aggregate(1.0, (share, at) => share * (1 - ((double)seen.Count(item => item.Happened && item.Value == at) / seen.Count(item => item.Value >= at))));
            if (left <= 0.5 + 1e-9) return day;
        }

        return null;
    }
}
