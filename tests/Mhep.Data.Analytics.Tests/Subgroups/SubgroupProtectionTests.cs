using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Subgroups;

/// <summary>What evaluators see of groups, and that nothing hidden can be told from it.</summary>
public sealed class SubgroupProtectionTests(ITestOutputHelper output)
{
    private static readonly SuppressionRule Rule = SuppressionRule.Default;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(801, 40)];

    [Theory]
    [InlineData(new[] { 40, 60, 0 }, "yyy")]
    [InlineData(new[] { 40, 60, 3 }, "yyn")]
    [InlineData(new[] { 0, 0, 3 }, "nyn")] // The two noughts would tell the third, so one of them is held back.
    [InlineData(new[] { 3, 4 }, "nn")]
    public void Few_are_hidden_and_what_would_tell_them_too(int[] counts, string shown)
    {
        Assert.Equal(shown, string.Concat(new SubgroupProtection(Rule).Shown([.. counts.Select(count => (count, (int?)null))]).Select(isShown => isShown ? 'y' : 'n')));
    }

    /// <summary>Every way in which the groups could add up to their sum is tried: a hidden group keeps three values, or nothing is shown.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whoever_knows_the_sum_of_all_groups_still_cannot_tell_a_hidden_one(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        for (var table = 0; table < 50; table++)
        {
            var counts = Enumerable.Range(0, 2 + draw.Upto(2)).Select(_ => draw.Chance(40) ? draw.Upto(8) : draw.Upto(30)).ToList();
            var shown = new SubgroupProtection(Rule).Shown([.. counts.Select(count => (count, (int?)null))]);
            Assert.All(counts.Zip(shown), each => Assert.False(each.Second && Rule.Count(each.First) is null));
            if (!shown.Any(isShown => isShown)) continue;
            var choices = counts.Select((count, index) => ChoicesOf(count, shown[index], counts.Sum())).ToList();
            for (var index = 0; index < counts.Count; index++)
            {
                if (Rule.Count(counts[index]) is not null) continue;
                var values = choices[index].Count(value => Reaches([.. choices.Where((_, other) => other != index)], counts.Sum() - value));
                Assert.True(values >= Rule.LeastFeasible, $"seed {seed}: {string.Join(' ', counts)} shown {string.Join(' ', shown)}, group {index} keeps {values}");
            }
        }
    }

    [Fact]
    public void Cells_are_rounded_and_need_five_providers()
    {
        var year = new DateOnly(2021, 4, 1);
        Assert.Empty(Cells(providers: 4, year));

        var cells = Cells(providers: 5, year);

        Assert.Equal([("Female", 15, 60), ("Male", 10, 50)], cells.Where(cell => cell.By == SubgroupBy.Gender && !cell.IsSuppressed).Select(cell => (cell.Group, cell.Numerator!.Value, cell.Denominator!.Value)));
        Assert.Equal(["Left blank"], cells.Where(cell => cell.By == SubgroupBy.Gender && cell.IsSuppressed).Select(cell => cell.Group));
        var comparison = ReleasedSubgroups.Compare(MeasureKey.Employment12MonthsRate, SubgroupBy.Gender, FinancialYear.Containing(year), [.. cells.Where(cell => cell.By == SubgroupBy.Gender)], releasedAt: null);
        Assert.Equal((0.25m, 0.2m, null), (comparison.Groups[0].Value, comparison.Groups[1].Value, comparison.MissingShare));
        Assert.Equal((ValueStatus.Suppressed, null, null, null, null), (comparison.LeftBlank.Status, comparison.LeftBlank.Value, comparison.LeftBlank.Numerator, comparison.LeftBlank.Interval, comparison.LeftBlank.Share));
        var difference = Assert.Single(comparison.Differences);
        Assert.Equal(("Male", "Female", -0.05m), (difference.Group, difference.ComparedWith, difference.Difference));
    }

    /// <summary>At each provider 12 women of whom 3, 10 men of whom 2, and one of whom nothing is said; as many again who did not agree.</summary>
    private static List<ReleasedSubgroup> Cells(int providers, DateOnly year)
    {
        var financialYear = FinancialYear.Containing(year);
        var counts = new SubgroupCounts(MeasureCatalogue.Find(MeasureKey.Employment12MonthsRate), financialYear.Days, consentedOnly: true);
        for (var provider = 0; provider < providers; provider++)
        {
            var site = SiteBuilder.Site($"S{provider}").Of($"P{provider}").Running("2021-01-01").Covered("2021-01-01", "2023-12-31");
            for (var client = 1; client <= 46; client++)
            {
                site.Episode(client, "2021-04-01", engaged: "2021-04-02");
                if (client % 23 is 0 or 1 or 2 or 12 or 13) site.Job(client, "2021-06-01");
            }

            var rows = site.Rows();
            rows = rows with
            {
                Episodes = [.. rows.Episodes.Select((row, index) => row with { Source = index + 1 })],
                Jobs = [.. rows.Jobs.Select((row, index) => row with { Source = 1000 + index })],
            };
            counts.Add(SiteFacts.BuildTraced(rows), rows.Episodes.ToDictionary(
                row => row.Source, row => new ClientTraits(null, (row.Client % 23) switch { < 12 => "Female", < 22 => "Male", _ => null }, null, ConsentToEvaluation: row.Client <= 23)));
        }

        return [.. ReleasedSubgroups.CellsOf(PolicyFocus.SevereMentalIllness, financialYear, counts, Rule)];
    }

    private static List<int> ChoicesOf(int count, bool isShown, int sum)
    {
        if (!isShown) return Rule.Count(count) is null ? [.. Enumerable.Range(1, 7)] : [.. Enumerable.Range(0, sum + 1)];
        var rounded = Rule.Count(count)!.Value;
        return rounded == 0 ? [0] : [.. Enumerable.Range(0, sum + 1).Where(each => each >= 8 && Rule.Count(each) == rounded)];
    }

    private static bool Reaches(List<List<int>> choices, int sum) =>
        choices.Count == 0 ? sum == 0 : choices[0].Any(value => value <= sum && Reaches(choices[1..], sum - value));
}
