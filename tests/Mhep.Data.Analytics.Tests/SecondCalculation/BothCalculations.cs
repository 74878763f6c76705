using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Works out every measure of every unit of a random data set twice, and says where the two differ.</summary>
/// <param name="seed">Of the data set: the same seed is the same data.</param>
internal sealed class BothCalculations(int seed)
{
    private const int Periods = 6;

    /// <summary>How many values were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The first two sites share people: they are one provider's, and their clients' numbers overlap.</summary>
    public static SiteRows[] SitesOf(RandomRows random) => [random.Site("A", "P", 1), random.Site("B", "P", 15), random.Site("C", "Q", 1)];

    /// <summary>The first difference, in words; null where there is none.</summary>
    /// <param name="seen">Told of what is odd about the data; null: nobody counts.</param>
    public string? Difference(OddCases? seen = null)
    {
        var random = new RandomRows(new Draw(seed));
        var sites = SitesOf(random);
        seen?.Add(sites);
        var facts = new Facts(1, sites.Select(SiteFacts.Build));
        for (var i = 0; i < Periods; i++)
        {
            var (from, to) = random.Period(sites);
            seen?.Add(from, to);
            if (DifferenceIn(facts, sites, from, to) is { } difference) return difference;
        }

        return null;
    }

    private string? DifferenceIn(Facts facts, SiteRows[] sites, DateOnly from, DateOnly to)
    {
        var figures = new PerformanceFigures(facts);
        var question = new PerformanceQuestion { Measures = [.. Enum.GetValues<MeasureKey>()], Period = PeriodRequest.Range(from, to) };
        foreach (var rows in sites)
        {
            var site = facts.Site(rows.Site.Code)!;
            var plainSite = new PlainSite(rows, null, wholeSite: true);
            if (Compare($"site {site}", figures.OfSite(site, question), key => Single(plainSite.Measure(key, from, to))) is { } ofSite) return ofSite;
            foreach (var specialist in site.Specialists)
            {
                var plain = new PlainSite(rows, specialist.Code, wholeSite: false);
                if (Compare($"specialist {site} {specialist.Code}", figures.OfSpecialist(specialist, question), key => Single(plain.Measure(key, from, to))) is { } ofOne) return ofOne;
            }
        }

        var group = new PlainGroup([.. sites.Select(rows => new PlainSite(rows, null, wholeSite: true))]);
        return Compare("programme", figures.OfSites(facts.Sites, question), key => group.Measure(key, from, to));
    }

    private string? Compare(string unit, IReadOnlyList<MeasureSeries> series, Func<MeasureKey, (Known Answer, int Included, int Missing)> second)
    {
        foreach (var value in series.SelectMany(each => each.Values))
        {
            var (answer, included, missing) = second(value.Measure);
            var (expected, actual) = (Text(value.Measure, answer, included, missing), Text(value));
            if (expected != actual) return $"seed {seed}, {unit}, {value.Measure}, {value.Period.Label}: {actual}, and by the second calculation {expected}";
            Compared++;
        }

        return null;
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
