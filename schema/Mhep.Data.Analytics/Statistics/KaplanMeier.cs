namespace Mhep.Data.Analytics.Statistics;

/// <summary>How long it takes until half have started, when some were watched for a shorter time: S(t) is the product of 1 - d/n over the days up to t.</summary>
internal static class KaplanMeier
{
    // The product is exact to about 27 places: an S of one half may come out a trifle above it.
    private const decimal Half = 0.5m + 1e-20m;

    /// <summary>The share that has not started yet after each day on which someone started.</summary>
    /// <param name="times">In order.</param>
    public static IEnumerable<(int Days, decimal Share)> Curve(IReadOnlyList<TimeToJob> times)
    {
        var share = 1m;
        for (var from = 0; from < times.Count;)
        {
            var to = from;
            var started = 0;
            for (; to < times.Count && times[to].Days == times[from].Days; to++)
            {
                if (times[to].Started) started++;
            }

            if (started > 0)
            {
                decimal atRisk = times.Count - from;
                share *= (atRisk - started) / atRisk;
                yield return (times[from].Days, share);
            }

            from = to;
        }
    }

    /// <summary>The first day by which half or more have started; null where that was not reached.</summary>
    /// <param name="times">In any order.</param>
    public static int? Median(IEnumerable<TimeToJob> times)
    {
        foreach (var (days, share) in Curve([.. times.Order()]))
        {
            if (share <= Half) return days;
        }

        return null;
    }
}
