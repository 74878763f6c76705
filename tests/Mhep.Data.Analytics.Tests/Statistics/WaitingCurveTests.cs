using Mhep.Data.Analytics.FirstJobs;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Statistics;

public sealed class WaitingCurveTests(ITestOutputHelper output)
{
    // Days; + were only watched so long: 30 45 60+ 75 90+ 120 150+ 180+ 200 240+.
    private static readonly TimeToJob[] CheckTimes =
    [
        new(30, WaitEnd.Started), new(45, WaitEnd.Started), new(60, WaitEnd.StillWaiting), new(75, WaitEnd.Started), new(90, WaitEnd.StillWaiting),
        new(120, WaitEnd.Started), new(150, WaitEnd.StillWaiting), new(180, WaitEnd.StillWaiting), new(200, WaitEnd.Started), new(240, WaitEnd.StillWaiting),
    ];

    /// <summary>Answers are rounded at 6 places.</summary>
    private const double Rounding = 0.000001;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Fact]
    public void Shares_numbers_at_risk_and_Greenwood_s_errors_equal_their_check_values()
    {
        var points = WaitingCurve.Of(CheckTimes, minimumAtRisk: 1);

        Assert.Equal([(30, 10), (45, 9), (75, 7), (120, 5), (200, 2)], points.Select(point => (point.Days, point.AtRisk)));
        AssertTo4Places([0.9m, 0.8m, 0.6857m, 0.5486m, 0.2743m], points.Select(point => point.NotStarted));
        AssertTo4Places([0.0949m, 0.1265m, 0.1515m, 0.1724m, 0.2122m], points.Select(point => point.StandardError.GetValueOrDefault()));
        Assert.All(points, point => Assert.Equal((double)(1 - point.NotStarted), (double)point.StartedShare, Rounding));
    }

    /// <summary>Of 0.9 with se 0.094868: ln(-ln 0.9) = -2.250367, and 1.959964 x 0.094868 / (0.9 x 0.105361) = 1.960871 either way.</summary>
    [Fact]
    public void The_interval_is_worked_out_on_the_scale_of_log_minus_log()
    {
        var interval = WaitingCurve.Of(CheckTimes, minimumAtRisk: 1)[0].Interval!;

        Assert.Equal(Math.Exp(-Math.Exp(-2.250367 + 1.960871)), (double)interval.Lower, Rounding);
        Assert.Equal(Math.Exp(-Math.Exp(-2.250367 - 1.960871)), (double)interval.Upper, Rounding);
    }

    [Fact]
    public void The_curve_stops_before_fewer_than_8_wait()
    {
        Assert.Equal([30, 45], WaitingCurve.Of(CheckTimes, TimeToFirstJobFinder.MinimumAtRisk).Select(point => point.Days));
        Assert.Empty(WaitingCurve.Of(CheckTimes.Take(7), TimeToFirstJobFinder.MinimumAtRisk));
    }

    [Fact]
    public void Nothing_is_said_of_chance_where_nobody_or_everybody_has_started()
    {
        var points = WaitingCurve.Of([new(1, WaitEnd.Discharged), new(2, WaitEnd.Started), new(2, WaitEnd.Started)], minimumAtRisk: 1);

        Assert.Equal([(1m, null, null), (0m, null, null)], points.Select(point => (point.NotStarted, point.StandardError, point.Interval)));
        Assert.Equal([(0m, 0.333333m), (0.666667m, 0.333333m)], points.Select(point => (point.StartedShare, point.DischargedShare)));
    }

    /// <summary>
    /// Efron's way: everyone has weight 1/n, and whoever is censored hands theirs in equal parts to those watched longer. What is left beyond a
    /// day is Kaplan and Meier's share; what ends of one kind hold, with the others not censored, is Aalen and Johansen's.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Handing_on_the_weight_of_those_no_longer_watched_gives_the_same_curves(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        TimeToJob[] times = [.. Enumerable.Range(0, 1 + draw.Upto(80)).Select(_ => new TimeToJob(draw.Upto(60), draw.One<WaitEnd>([WaitEnd.Started, WaitEnd.Discharged, WaitEnd.StillWaiting])))];

        foreach (var point in WaitingCurve.Of(times, minimumAtRisk: 1))
        {
            Assert.Equal(1 - HeldBy(times, WaitEnd.Started, point.Days, end => end != WaitEnd.Started), (double)point.NotStarted, Rounding);
            Assert.Equal(HeldBy(times, WaitEnd.Started, point.Days, end => end == WaitEnd.StillWaiting), (double)point.StartedShare, Rounding);
            Assert.Equal(HeldBy(times, WaitEnd.Discharged, point.Days, end => end == WaitEnd.StillWaiting), (double)point.DischargedShare, Rounding);
            Assert.Equal(times.Count(time => time.Days >= point.Days), point.AtRisk);
            if (point is { StandardError: { } error, Interval: { } interval }) AssertError(times, point, (double)error, ((double)interval.Lower, (double)interval.Upper));
        }
    }

    /// <summary>Where nobody is censored, Greenwood's error is that of a plain share: √(S(1 - S)/n).</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Without_anyone_lost_the_error_is_that_of_a_share(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        TimeToJob[] times = [.. Enumerable.Range(0, 60).Select(_ => new TimeToJob(draw.Upto(40), WaitEnd.Started))];

        Assert.All(WaitingCurve.Of(times, minimumAtRisk: 1).Where(point => point.StandardError is not null), point =>
        {
            var share = times.Count(time => time.Days > point.Days) / 60.0;
            Assert.Equal(Math.Sqrt(share * (1 - share) / 60), (double)point.StandardError!.Value, Rounding);
        });
    }

    private static double HeldBy(TimeToJob[] times, WaitEnd kind, int until, Func<WaitEnd, bool> isCensored)
    {
        // On one day the censored come last: they were watched to its end.
        var sorted = times.OrderBy(time => time.Days).ThenBy(time => isCensored(time.End)).ToList();
        var weights = Enumerable.Repeat(1.0 / sorted.Count, sorted.Count).ToList();
        for (var i = 0; i < sorted.Count - 1; i++)
        {
            if (!isCensored(sorted[i].End)) continue;
            for (var after = i + 1; after < sorted.Count; after++) weights[after] += weights[i] / (sorted.Count - i - 1);
            weights[i] = 0;
        }

        return sorted.Zip(weights).Where(pair => pair.First.End == kind && pair.First.Days <= until).Sum(pair => pair.Second);
    }

    private static void AssertError(TimeToJob[] times, FirstJobPoint point, double error, (double Lower, double Upper) interval)
    {
        var share = 1.0;
        var sum = 0.0;
        for (var day = 0; day <= point.Days; day++)
        {
            double waiting = times.Count(time => time.Days >= day);
            double starts = times.Count(time => time.Days == day && time.Started);
            share *= 1 - (starts / waiting);
            sum += starts / waiting / (waiting - starts);
        }

        var middle = Math.Log(-Math.Log(share));
        var reach = 1.959964 * Math.Sqrt(sum) / Math.Log(share);
        Assert.Equal(Math.Sqrt(share * share * sum), error, Rounding);
        Assert.Equal(Math.Exp(-Math.Exp(middle - reach)), interval.Lower, Rounding);
        Assert.Equal(Math.Exp(-Math.Exp(middle + reach)), interval.Upper, Rounding);
    }

    /// <summary>0.21224991 is 0.2122 to 4 places, and 0.21225 to the 6 of an answer, which must not be rounded again.</summary>
    private static void AssertTo4Places(IEnumerable<decimal> expected, IEnumerable<decimal> actual) =>
        Assert.All(expected.Zip(actual, (one, other) => Math.Abs(one - other)), difference => Assert.InRange(difference, 0, 0.00005m));
}
