#pragma warning disable RS0030, CA5394 // Random tables from a seed that is printed.
using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>
/// Whole releases of small programmes, against someone who has every cell, quartile and mean of it, knows which single counts the rule hid, and tries
/// every set of counts that would have been released likewise.
/// </summary>
public sealed class ReleaseAuditTests(ITestOutputHelper output)
{
    private const int Most = 14;
    private static readonly SuppressionRule Rule = SuppressionRule.Default with { LeastProviders = 3, MostOfOneProvider = 100, MostOfTwoProviders = 100 }; // So that trying everything ends.
    private static readonly FinancialYear Year = FinancialYear.Parse("2021-22");

    [Fact]
    public void No_hidden_count_of_three_sites_keeps_fewer_than_three_values() =>
        NoneIsTold(20, Rule, random => [.. Enumerable.Range(0, 3).Select(site => Site(site, [(MeasureKey.Access, Count(random)), (MeasureKey.Access, Count(random))]))]);

    [Fact]
    public void No_count_within_another_keeps_fewer_than_three_values() => NoneIsTold(20, Rule, random =>
        [.. Enumerable.Range(0, 3).Select(site =>
        {
            var all = Count(random);
            return Site(site, [(MeasureKey.Referrals, all), (MeasureKey.ReferralsInWork, random.Next(0, all + 1))]);
        })]);

    [Fact]
    public void Without_the_audit_counts_are_told()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var told = 0;
        for (var round = 0; round < 20; round++)
        {
            ExactSite[] sites = [.. Enumerable.Range(0, 3).Select(site => Site(site, [(MeasureKey.Access, Count(random)), (MeasureKey.Access, Count(random))]))];
            told += Told(sites, ReleaseMaking.Of(PolicyFocus.Other, sites, (Year, Year), Rule with { LeastFeasible = 1 }), Rule).Count;
        }

        output.WriteLine($"{told} counts told");
        Assert.True(told > 0);
    }

    private void NoneIsTold(int rounds, SuppressionRule rule, Func<Random, ExactSite[]> make)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (heldBack, statistics) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var sites = make(random);
            var cells = ReleaseMaking.Of(PolicyFocus.Other, sites, (Year, Year), rule);
            Assert.Empty(Told(sites, cells, rule));
            heldBack += cells.Count(cell => cell.Status == ValueStatus.Suppressed && rule.Count(ExactOf(sites, cell)) is not null);
            statistics += cells.Count(cell => cell.Median is not null);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} releases; {heldBack} cells held back; {statistics} medians shown"));
        Assert.True(heldBack > 0 && statistics > 0);
    }

    private static int Count(Random random) => random.Next(4) switch { 0 => 0, 1 => random.Next(8, 13), _ => random.Next(1, 8) };

    /// <summary>One measure after the other, a quarter or two each, and the year.</summary>
    private static ExactSite Site(int number, (MeasureKey Measure, int Count)[] quarters)
    {
        var figures = new Dictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)>();
        foreach (var measure in quarters.GroupBy(each => each.Measure))
        {
            foreach (var (quarter, each) in measure.Index()) figures.Add((measure.Key, new CellPeriod(0, quarter)), (each.Count, null));
            figures.Add((measure.Key, new CellPeriod(0)), (measure.Sum(each => each.Count), null));
        }

        return new ExactSite { Code = $"S{number}", ProviderCode = $"P{number}", Figures = figures };
    }

    /// <summary>The cells whose hidden count has fewer than three values over all sets of counts with this very release.</summary>
    private static List<ReleasedCell> Told(ExactSite[] sites, IReadOnlyList<ReleasedCell> cells, SuppressionRule rule)
    {
        var measures = sites[0].Figures.Keys.Select(key => key.Measure).Distinct().ToArray();
        var places = (from measure in measures from site in Enumerable.Range(0, sites.Length) from quarter in sites[0].Figures.Keys.Select(key => key.Period.Quarter).OfType<int>().Distinct() select (measure, site, quarter)).ToList();
        var last = places.Max(place => place.quarter);
        var hidden = cells.Where(cell => cell.Status == ValueStatus.Suppressed && ExactOf(sites, cell) > 0).ToDictionary(cell => cell, _ => new HashSet<int>());
        var ofSite = cells.Where(cell => cell.SiteCode is not null).ToLookup(cell => (cell.Measure, Array.FindIndex(sites, site => site.Code == cell.SiteCode)));
        var world = new Dictionary<(MeasureKey Measure, int Site, int Quarter), int>();
        Fill(0);
        return [.. hidden.Where(each => each.Value.Count < 3).Select(each => each.Key)];

        void Fill(int place)
        {
            if (place == places.Count)
            {
                if (!cells.Where(cell => cell.SiteCode is null).All(cell => Fits(cell, [.. Members(cell)]))) return;
                foreach (var (cell, values) in hidden) values.Add(Members(cell).Sum());
                return;
            }

            var (measure, site, quarter) = places[place];
            for (var value = 0; value <= Most; value++)
            {
                if (measure == MeasureKey.ReferralsInWork && value > world[(MeasureKey.Referrals, site, quarter)]) break;
                world[(measure, site, quarter)] = value;
                if (ofSite[(measure, site)].Where(cell => PeriodOf(cell) == quarter || (quarter == last && PeriodOf(cell) is null)).All(cell => Fits(cell, [ValueOf(measure, site, PeriodOf(cell))])))
                    Fill(place + 1);
            }
        }

        IEnumerable<int> Members(ReleasedCell cell) => Enumerable.Range(0, sites.Length)
            .Where(site => cell.SiteCode is null || sites[site].Code == cell.SiteCode).Select(site => ValueOf(cell.Measure, site, PeriodOf(cell)));

        int ValueOf(MeasureKey measure, int site, int? quarter) => quarter is { } one ? world[(measure, site, one)] : Enumerable.Range(0, last + 1).Sum(each => world[(measure, site, each)]);

        bool Fits(ReleasedCell cell, int[] values)
        {
            var sum = values.Sum();
            if (cell.Status == ValueStatus.Suppressed) // Of a sum nobody can know why it is not shown; of a single count it is granted.
                return cell.SiteCode is null || PeriodOf(cell) is null || rule.Count(ExactOf(sites, cell)) is not null || rule.Count(sum) is null;
            if (rule.Count(sum) != cell.Numerator) return false;
            return cell.SiteCode is not null || new[] { (cell.LowerQuartile, 0.25), (cell.Median, 0.5), (cell.UpperQuartile, 0.75) }
                .All(figure => figure.Item1 is null || figure.Item1 == Nearest5(QuartileOf(values, figure.Item2))) && (cell.MeanOfUnits is null || cell.MeanOfUnits == Nearest5(values.Average()));
        }
    }

    private static int ExactOf(ExactSite[] sites, ReleasedCell cell) => sites.Where(site => cell.SiteCode is null || site.Code == cell.SiteCode)
        .Sum(site => site.Figures[(cell.Measure, new CellPeriod(0, PeriodOf(cell)))].Numerator);

    private static int? PeriodOf(ReleasedCell cell) => cell.Days == Year.Days ? null : (cell.Days.Start.Month - 4) / 3;

    private static decimal Nearest5(double value) => (decimal)Math.Round(value / 5, MidpointRounding.ToEven) * 5;

    private static double QuartileOf(int[] values, double share)
    {
        double[] ordered = [.. values.Order().Select(value => (double)value)];
        var place = (ordered.Length - 1) * share;
        var below = ordered[(int)place];
        return below + ((place - (int)place) * (ordered[(int)Math.Ceiling(place)] - below));
    }
}
