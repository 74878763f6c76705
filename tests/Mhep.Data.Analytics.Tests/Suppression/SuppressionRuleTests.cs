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
    }

    [Fact]
    public void Numbers_that_contradict_each_other_are_refused()
    {
        SuppressionRule[] senseless = [Rule with { RoundedTo = 17 }, Rule with { LeastFeasible = 8 }, Rule with { SmallestShown = 0 }, Rule with { LeastProviders = 0 }];
        Assert.All(senseless, rule => Assert.Throws<SuppressionException>(rule.RequireSense));
        Rule.RequireSense();
    }
}
