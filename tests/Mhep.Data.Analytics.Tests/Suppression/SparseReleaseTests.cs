#pragma warning disable RS0030, CA5394 // Random sites from a seed that is printed.
using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Suppression;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>
/// A release of many sites with small counts, as services have them: nearly all is hidden. Too large to try every set of counts; instead each alternative
/// that the audit relies on is released anew, figure by figure, and must look the same.
/// </summary>
public sealed class SparseReleaseTests(ITestOutputHelper output)
{
    private const int Years = 2;
    private static readonly MeasureKey[] Flows = [MeasureKey.Referrals, MeasureKey.ReferralsInWork, MeasureKey.JobStarts, MeasureKey.FirstJobStarts];

    [Fact]
    public void Every_alternative_gives_the_very_same_release_and_every_hidden_count_has_two()
    {
        var draft = Protected(Sites(out var seed), cores: 2);
        var found = new FoundAlternatives(draft.System, SuppressionRule.Default.LeastFeasible, draft.IsHidden);
        var finder = new AlternativeFinder(draft.System, draft.Differing, SuppressionRule.Default.LeastFeasible, SearchLimits.Thorough);
        var alternatives = new List<Alternative>();
        foreach (var count in draft.Hidden()) finder.KeepsValues(count, found, alternatives.Add);

        var values = draft.Hidden().ToDictionary(count => count, _ => new HashSet<int> { 0 });
        foreach (var alternative in alternatives)
        {
            var changes = alternative.Counts.Zip(alternative.Changes).ToDictionary(each => each.First, each => each.Second);
            AssertReleasedAlike(draft, changes);
            foreach (var (count, change) in changes.Where(change => values.ContainsKey(change.Key))) values[count].Add(change);
        }

        var wanting = values.Count(each => each.Value.Count < SuppressionRule.Default.LeastFeasible);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; {values.Count} hidden counts, {alternatives.Count} alternatives, {wanting} of which less was found than by the audit"));
        Assert.True(values.Count > 500);
        Assert.True(wanting * 50 <= values.Count, "Nearly all that the audit found is found again.");
    }

    [Fact]
    public void The_release_is_the_same_however_many_cores_make_it()
    {
        var sites = Sites(out var seed);
        output.WriteLine($"seed {seed}");
        Assert.Equal(Shown(Protected(sites, cores: 1)), Shown(Protected(sites, cores: 4)));
    }

    [Fact]
    public void Most_of_what_the_rule_would_show_is_shown()
    {
        var sites = Sites(out var seed);
        var unaudited = new ReleaseDraft(sites, Years, SuppressionRule.Default);
        var (byRule, audited) = (Shown(unaudited).Count(shown => shown is not null), Shown(Protected(sites, cores: 2)).Count(shown => shown is not null));
        output.WriteLine($"seed {seed}; {audited} of {byRule} cells");
        Assert.InRange(audited, 0.6 * byRule, byRule - 1);
    }

    [Fact]
    public void An_audit_that_is_given_up_protects_nothing()
    {
        var draft = new ReleaseDraft(Sites(out _), Years, SuppressionRule.Default);
        using var givenUp = new CancellationTokenSource();
        givenUp.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new ReleaseAudit(draft, SuppressionRule.Default, cores: 2).Protect(givenUp.Token));
    }

    private static ReleaseDraft Protected(ExactSite[] sites, int cores)
    {
        var draft = new ReleaseDraft(sites, Years, SuppressionRule.Default);
        new ReleaseAudit(draft, SuppressionRule.Default, cores).Protect(CancellationToken.None);
        return draft;
    }

    private static List<(int Numerator, int? Denominator)?> Shown(ReleaseDraft draft) => [.. draft.Cells.Select(cell => cell.Shown(draft.System, SuppressionRule.Default))];

    /// <summary>Eighteen sites of nine providers in two regions, two years: seven referrals a quarter, two jobs, nearly all first ones.</summary>
    private static ExactSite[] Sites(out int seed)
    {
        seed = Environment.TickCount;
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 18).Select(site => new ExactSite
        {
            Code = $"S{site:00}", ProviderCode = $"P{site / 2}", Region = site % 3 == 0 ? "North" : "South", Figures = Figures(random),
        })];
    }

    private static Dictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)> Figures(Random random)
    {
        var figures = new Dictionary<(MeasureKey Measure, CellPeriod Period), (int Numerator, int? Denominator)>();
        foreach (var period in Enumerable.Range(0, Years).SelectMany(CellPeriod.Of))
        {
            if (period.Quarter is null)
            {
                foreach (var measure in Flows) figures[(measure, period)] = (CellPeriod.Of(period.Year).SkipLast(1).Sum(quarter => figures[(measure, quarter)].Numerator), null);
            }
            else
            {
                var (referrals, jobs) = (random.Next(3, 12), random.Next(0, 5));
                figures[(MeasureKey.Referrals, period)] = (referrals, null);
                figures[(MeasureKey.ReferralsInWork, period)] = (random.Next(0, Math.Min(3, referrals)), null);
                figures[(MeasureKey.JobStarts, period)] = (jobs, null);
                figures[(MeasureKey.FirstJobStarts, period)] = (Math.Max(0, jobs - random.Next(0, 2)), null);
            }

            var (of, over) = (random.Next(4, 15), random.Next(0, 4));
            figures[(MeasureKey.Employment12MonthsRate, period)] = (over, of);
        }

        return figures;
    }

    private static void AssertReleasedAlike(ReleaseDraft draft, Dictionary<int, int> changes)
    {
        var rule = SuppressionRule.Default;
        int Other(int count) => draft.System.ValueOf(count) + changes.GetValueOrDefault(count);
        var ofSites = draft.Cells.Where(cell => cell.Site is not null).ToDictionary(cell => (cell.Site!.Code, cell.Measure.Key, cell.Period));
        foreach (var cell in draft.Cells)
        {
            if (cell.Shown(draft.System, rule) is { } shown)
            {
                Assert.Equal(shown.Numerator, rule.Count(Other(cell.Numerator!.Value)));
                if (cell.Denominator is { } of) Assert.Equal(shown.Denominator, rule.Count(Other(of)));
            }

            foreach (var count in cell.Counts) Assert.True(Other(count) >= 0);
            if (cell.Denominator is { } under) Assert.True(Other(cell.Numerator!.Value) <= Other(under));
            if (cell.Site is not null || cell.Numerator is null) continue;
            var members = cell.Sites.Select(site => ofSites[(draft.Sites[site].Code, cell.Measure.Key, cell.Period)]).ToList();
            Assert.Equal(Other(cell.Numerator.Value), members.Sum(member => Other(member.Numerator!.Value)));
            if (cell.Statistics is { } statistics) AssertAlike(statistics, [.. members.Select(member => member.Denominator is { } of ? (decimal)Other(member.Numerator!.Value) / Other(of) : Other(member.Numerator!.Value)).Order()], cell.Measure.Unit);
        }

        foreach (var year in ofSites.Values.Where(cell => cell.Period.Quarter is null && Flows.Contains(cell.Measure.Key)))
        {
            var quarters = CellPeriod.Of(year.Period.Year).SkipLast(1).Select(quarter => ofSites[(year.Site!.Code, year.Measure.Key, quarter)].Numerator!.Value);
            Assert.Equal(Other(year.Numerator!.Value), quarters.Sum(Other));
        }

        foreach (var part in ofSites.Values.Where(cell => cell.Measure.Key is MeasureKey.ReferralsInWork or MeasureKey.FirstJobStarts))
        {
            var whole = part.Measure.Key == MeasureKey.ReferralsInWork ? MeasureKey.Referrals : MeasureKey.JobStarts;
            Assert.True(Other(part.Numerator!.Value) <= Other(ofSites[(part.Site!.Code, whole, part.Period)].Numerator!.Value));
        }
    }

    private static void AssertAlike(UnitStatistics shown, decimal[] ordered, MeasureUnit unit)
    {
        (decimal? Shown, decimal Other)[] figures =
        [
            (shown.LowerQuartile, Quantile.Of(ordered, 0.25m)), (shown.Median, Quantile.Of(ordered, 0.5m)), (shown.UpperQuartile, Quantile.Of(ordered, 0.75m)),
            (shown.MeanOfUnits, ordered.Average()),
        ];
        foreach (var (figure, other) in figures) Assert.True(figure is null || figure == SuppressionRule.Default.Statistic(other, unit));
    }
}
