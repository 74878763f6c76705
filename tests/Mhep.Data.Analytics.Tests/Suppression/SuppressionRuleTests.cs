using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Suppression;

namespace Mhep.Data.Analytics.Tests.Suppression;

/// <summary>The published rule, number by number.</summary>
public sealed class SuppressionRuleTests
{
    private static readonly SuppressionRule Rule = SuppressionRule.Default;

    [Fact]
    public void Nought_stays_nought_one_to_seven_are_hidden_and_others_go_to_the_nearest_five()
    {
        Assert.Equal(0, Rule.Count(0));
        Assert.All(Enumerable.Range(1, 7), count => Assert.Null(Rule.Count(count)));
        Assert.All(Enumerable.Range(8, 2_000), count => Assert.Equal((int)Math.Round(count / 5.0) * 5, Rule.Count(count)));
    }

    [Theory]
    [InlineData(8, 5)]
    [InlineData(10, 10)]
    [InlineData(12, 7)]
    public void The_bounds_of_a_rounded_count_are_exactly_the_counts_that_round_to_it(int smallest, int to)
    {
        var rule = new SuppressionRule { SmallestShown = smallest, RoundedTo = to };
        foreach (var group in Enumerable.Range(0, 300).Where(count => rule.Count(count) is not null).GroupBy(count => rule.Count(count)!.Value))
        {
            if (group.Key < 290) Assert.Equal((group.Min(), group.Max()), rule.CountsOf(group.Key));
        }
    }

    [Fact]
    public void A_rate_has_rounded_parts_and_at_least_eight_to_divide_by()
    {
        for (var of = 0; of < 60; of++)
        {
            for (var count = 0; count <= of; count++)
            {
                (int, int)? expected = of < 8 || count is > 0 and < 8 ? null : ((int)Math.Round(count / 5.0) * 5, (int)Math.Round(of / 5.0) * 5);
                Assert.Equal(expected, Rule.Rate(count, of));
            }
        }
    }

    [Fact]
    public void Statistics_go_to_the_nearest_five_or_a_hundredth()
    {
        Assert.Equal((10m, 0.33m), (Rule.Statistic(11.75m, MeasureUnit.Count), Rule.Statistic(1 / 3m, MeasureUnit.Rate)));
        Assert.Equal("0.4", Rule.Statistic(0.40m, MeasureUnit.Rate).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_laxer_number_is_named_and_a_stricter_one_is_not()
    {
        Assert.Empty(new SuppressionRule { SmallestShown = 10, RoundedTo = 10, LeastDenominator = 20, LeastProviders = 6, LeastFeasible = 4 }.Laxer());
        Assert.Equal("SmallestShown 5 (at least 8)", Assert.Single((Rule with { SmallestShown = 5, LeastProviders = 9 }).Laxer()));
        Assert.Equal(5, (Rule with { SmallestShown = 7, RoundedTo = 4, LeastDenominator = 7, LeastProviders = 4, LeastFeasible = 2 }).Laxer().Count);
        Assert.Empty((Rule with { MostOfOneProvider = 40, MostOfTwoProviders = 70, LeastProvidersLeftOver = 4, LeastCountLeftOver = 20 }).Laxer());
        Assert.Equal(["LeastProvidersLeftOver 2 (at least 3)", "LeastCountLeftOver 7 (at least 8)", "MostOfOneProvider 51 (at most 50)", "MostOfTwoProviders 81 (at most 80)"],
            (Rule with { MostOfOneProvider = 51, MostOfTwoProviders = 81, LeastProvidersLeftOver = 2, LeastCountLeftOver = 7 }).Laxer());
    }

    [Theory]
    [InlineData(false, 50, 30, 10, 10)]
    [InlineData(true, 51, 29, 10, 10)] // One has more than half.
    [InlineData(false, 40, 40, 10, 10)]
    [InlineData(true, 41, 40, 10, 9)] // Two have more than four fifths.
    [InlineData(false, 20, 20, 20, 20, 20)]
    [InlineData(false, 0, 0, 0)]
    public void A_group_is_dominated_where_one_provider_has_more_than_half_or_two_more_than_four_fifths(bool isDominated, params int[] counts) =>
        Assert.Equal(isDominated, Rule.IsDominated(counts.Select(count => (long)count)));

    [Theory]
    [InlineData(0, 7)]
    [InlineData(7, 7)]
    [InlineData(0, 1)]
    public void None_and_all_of_fewer_than_eight_are_not_shown_as_a_rate(int of, int all) => Assert.Null(Rule.Rate(of, all));

    [Theory]
    [InlineData(0, 8, 0)]
    [InlineData(8, 8, 10)]
    public void None_and_all_of_eight_are(int of, int all, int rounded) => Assert.Equal((rounded, 10), Rule.Rate(of, all));

    [Fact]
    public void Numbers_that_contradict_each_other_are_refused()
    {
        SuppressionRule[] senseless = [Rule with { RoundedTo = 17 }, Rule with { LeastFeasible = 8 }, Rule with { SmallestShown = 0 }, Rule with { LeastProviders = 0 }, Rule with { MostOfTwoProviders = 101 }];
        Assert.All(senseless, rule => Assert.Throws<SuppressionException>(rule.RequireSense));
        Rule.RequireSense();
    }
}
