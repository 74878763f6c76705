using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Statistics;

/// <summary>Limits and rules of charts of change.</summary>
public sealed class XmrTests(ITestOutputHelper output)
{
    private static readonly decimal?[] Checked = [12, 15, 11, 14, 18, 13, 16, 12, 17, 15, 14, 13];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(601, 60)];

    [Fact]
    public void Limits_equal_their_check_values()
    {
        var limits = XmrLimits.Of(Checked, screen: true)!;

        Assert.Equal((14.1667m, 3.1818m), (Math.Round(limits.Centre, 4), Math.Round(limits.MeanMovingRange, 4)));
        Assert.Equal((5.7030m, 22.6303m), (Math.Round(limits.Lower, 4), Math.Round(limits.Upper, 4)));
        Assert.Equal((8.5242m, 19.8091m), (Math.Round(limits.LowerNear, 4), Math.Round(limits.UpperNear, 4)));
        Assert.Equal((12, 0, false), (limits.Points, limits.Screened, limits.IsTrial));
        Assert.All(ChangeRules.Of(Checked, limits), rule => Assert.Null(rule));
    }

    [Fact]
    public void One_jump_is_screened_out_of_the_mean_moving_range_unless_asked_otherwise()
    {
        decimal?[] values = [10, 11, 10, 11, 10, 60, 10, 11, 10, 11, 10, 11];

        Assert.Equal((1m, 2), (XmrLimits.Of(values, screen: true)!.MeanMovingRange, XmrLimits.Of(values, screen: true)!.Screened));
        Assert.Equal((Math.Round(109m / 11, 12), 0), (XmrLimits.Of(values, screen: false)!.MeanMovingRange, XmrLimits.Of(values, screen: false)!.Screened));
        Assert.Equal(new ChangeSignal(ChangeRule.OutsideLimits, IsUp: true), ChangeRules.Of(values, XmrLimits.Of(values, screen: true)!)[5]);
    }

    [Fact]
    public void Fewer_than_twelve_points_give_trial_limits_and_without_two_neighbours_there_are_none()
    {
        Assert.True(XmrLimits.Of(Checked[..11], screen: true)!.IsTrial);
        Assert.Null(XmrLimits.Of([3], screen: true));
        Assert.Null(XmrLimits.Of([3, null, 4, null], screen: true));
        Assert.Null(XmrLimits.Of([], screen: true));
    }

    [Fact]
    public void Equal_values_have_no_width_and_break_no_rule()
    {
        decimal?[] thirds = [.. Enumerable.Repeat<decimal?>(1m / 3, 14)];
        var limits = XmrLimits.Of(thirds, screen: true)!;

        Assert.Equal(limits.Lower, limits.Upper);
        Assert.All(ChangeRules.Of(thirds, limits), rule => Assert.Null(rule));
    }

    [Fact]
    public void Seven_points_on_one_side_are_a_run_and_six_are_not()
    {
        var lines = Lines();

        Assert.Equal("sssssss.", Written([11, 12, 11, 12, 11, 12, 11, 9], lines));
        Assert.Equal("........", Written([11, 12, 11, 12, 11, 12, 9, 9], lines));
        Assert.Equal("........", Written([11, 12, 11, 12, 10, 12, 11, 12], lines));
    }

    [Fact]
    public void Six_steps_of_one_sign_are_a_trend_and_a_step_of_nought_ends_it()
    {
        var lines = Lines();

        Assert.Equal("ttttttt.", Written([7, 8, 9, 10, 11, 12, 13, 12], lines));
        Assert.Equal(".ttttttt", Written([9, 13, 12, 11, 10, 9, 8, 7], lines));
        Assert.Equal(".......", Written([7, 8, 9, 9, 11, 12, 13], lines));
    }

    [Fact]
    public void A_trend_goes_the_way_of_its_own_steps_whatever_came_before()
    {
        var signals = ChangeRules.Of([13, 7, 8, 9, 10, 11, 12, 13, 6], Lines());

        Assert.Equal([null, true, true, true, true, true, true, true, null], signals.Select(signal => signal?.IsUp));
    }

    [Fact]
    public void Two_of_three_near_one_limit_are_marked_and_the_third_is_not()
    {
        var lines = Lines();

        Assert.Equal("n.n.", Written([16, 9, 16, 9], lines));
        Assert.Equal("...", Written([16, 9, 4], lines));
        Assert.Equal("....", Written([16, 9, 11, 16], lines));
        Assert.Equal("on", Written([18, 9, 16], lines).Replace(".", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_rule_that_holds_is_the_one_told()
    {
        // Rising all the way and on the upper side: beyond the limit, then the trend, then near, then the side.
        Assert.Equal("ttttttto", Written([11, 12, 13, 14, 15, 16, 17, 18], Lines()));
        Assert.Equal("ssssnsns", Written([11, 12, 11, 12, 16, 11, 16, 11], Lines()));
    }

    [Fact]
    public void A_period_that_is_no_part_of_the_chart_ends_every_run()
    {
        var lines = Lines();

        Assert.Equal("........", Written([11, 12, 11, null, 11, 12, 11, 12], lines));
        Assert.Equal("........", Written([5, 6, 7, null, 8, 9, 11, 12], lines));
        Assert.Equal("...", Written([16, null, 16], lines));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_calculation_written_apart_marks_the_same_points(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var drift = draw.Upto(3);
        decimal?[] values = [.. Enumerable.Range(0, 3 + draw.Upto(40)).Select(i => draw.Chance(6) ? null : (decimal?)(draw.Upto(9) + (i * drift / 4) + (draw.Chance(5) ? 25 : 0)))];
        var limits = XmrLimits.Of(values, screen: draw.Chance(50));
        if (limits is null) return;

        Assert.Equal(Plain(values, limits.Centre, limits.MeanMovingRange), Written(values, limits));
        Assert.Equal(Math.Round(values.OfType<decimal>().Sum() / values.OfType<decimal>().Count(), 12), limits.Centre);
    }

    /// <summary>The rules as they are said, asked of each point anew.</summary>
    private static string Plain(decimal?[] values, decimal centre, decimal range)
    {
        var line = new char[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            line[i] = values[i] is not { } here ? '.'
                : Math.Abs(here - centre) > 2.66m * range ? 'o'
                : Runs(i, 7, at => at.Zip(at.Skip(1)).All(pair => pair.Second > pair.First)) || Runs(i, 7, at => at.Zip(at.Skip(1)).All(pair => pair.Second < pair.First)) ? 't'
                : Math.Abs(here - centre) > 2.66m * 2 / 3 * range && Runs(i, 3, at => at.Count(each => Near(each) == Near(here)) >= 2) ? 'n'
                : Runs(i, 7, at => at.All(each => each > centre)) || Runs(i, 7, at => at.All(each => each < centre)) ? 's'
                : '.';
        }

        return new string(line);

        int Near(decimal value) => value > centre + (2.66m * 2 / 3 * range) ? 1 : value < centre - (2.66m * 2 / 3 * range) ? -1 : 0;

        bool Runs(int place, int length, Func<List<decimal>, bool> holds)
        {
            for (var from = Math.Max(0, place - length + 1); from <= place && from + length <= values.Length; from++)
            {
                var at = values.Skip(from).Take(length).OfType<decimal>().ToList();
                if (at.Count == length && holds(at)) return true;
            }

            return false;
        }
    }

    /// <summary>Lines around 10: the limits are 3 and 17, the near ones 5.33 and 14.67.</summary>
    private static XmrLimits Lines() => new() { Centre = 10, MeanMovingRange = 7 / 2.66m, Screened = 0, Points = 20 };

    private static string Written(IReadOnlyList<decimal?> values, XmrLimits limits) => string.Concat(ChangeRules.Of(values, limits).Select(signal => signal?.Rule switch
    {
        ChangeRule.OutsideLimits => 'o',
        ChangeRule.Trend => 't',
        ChangeRule.TwoOfThreeNearLimit => 'n',
        ChangeRule.OneSide => 's',
        _ => '.',
    }));
}
