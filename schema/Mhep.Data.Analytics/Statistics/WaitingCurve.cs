using Mhep.Data.Analytics.FirstJobs;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Statistics;

/// <summary>
/// The whole course of waiting for a first job. Two questions, two curves: the share not started had nobody left (Kaplan-Meier, discharge
/// censors), and the shares that started and that left, as it was (Aalen-Johansen, discharge is a competing event).
/// </summary>
internal static class WaitingCurve
{
    /// <summary>
    /// A point for each day on which someone started or was discharged: S(t) = product of 1 - d/n; Greenwood's standard error
    /// S√(sum d/(n(n - d))); incidence of an end = sum of P(t-) d/n, where P counts both ends.
    /// </summary>
    /// <param name="times">In any order.</param>
    /// <param name="minimumAtRisk">The curve stops before the first day on which fewer were still waiting: to say more would be noise, and about single people.</param>
    public static IReadOnlyList<FirstJobPoint> Of(IEnumerable<TimeToJob> times, int minimumAtRisk)
    {
        var sorted = times.Order().ToList();
        var points = new List<FirstJobPoint>();
        var (notStarted, neither, started, discharged, greenwood) = (1m, 1m, 0m, 0m, 0.0);
        for (var from = 0; from < sorted.Count && sorted.Count - from >= minimumAtRisk;)
        {
            var atRisk = sorted.Count - from;
            var (starts, discharges, to) = EndsOfOneDay(sorted, from);
            if (starts + discharges > 0)
            {
                started += neither * starts / atRisk;
                discharged += neither * discharges / atRisk;
                neither *= (decimal)(atRisk - starts - discharges) / atRisk;
                notStarted *= (decimal)(atRisk - starts) / atRisk;
                greenwood += starts == atRisk ? double.PositiveInfinity : starts / ((double)atRisk * (atRisk - starts));
                points.Add(new FirstJobPoint
                {
                    Days = sorted[from].Days,
                    AtRisk = atRisk,
                    Started = starts,
                    Discharged = discharges,
                    NotStarted = Ratio.RoundedTo6Places(notStarted),
                    StandardError = IsBetween0And1(notStarted) ? Rounded((double)notStarted * Math.Sqrt(greenwood)) : null,
                    Interval = IsBetween0And1(notStarted) ? IntervalOf((double)notStarted, Math.Sqrt(greenwood)) : null,
                    StartedShare = Ratio.RoundedTo6Places(started),
                    DischargedShare = Ratio.RoundedTo6Places(discharged),
                });
            }

            from = to;
        }

        return points;
    }

    private static (int Starts, int Discharges, int To) EndsOfOneDay(List<TimeToJob> sorted, int from)
    {
        var (starts, discharges, to) = (0, 0, from);
        for (; to < sorted.Count && sorted[to].Days == sorted[from].Days; to++)
        {
            if (sorted[to].End == WaitEnd.Started) starts++;
            else if (sorted[to].End == WaitEnd.Discharged) discharges++;
        }

        return (starts, discharges, to);
    }

    /// <summary>At 1 nobody has started, at 0 nobody waits: Greenwood's formula and the logarithms say nothing there.</summary>
    private static bool IsBetween0And1(decimal share) => share is > 0 and < 1;

    /// <summary>On the scale of log(-log S), where the interval cannot leave 0 to 1: S to the power of e^(±z se / ln S).</summary>
    private static Interval IntervalOf(double share, double relativeError)
    {
        var reach = StandardNormal.Z95 * relativeError / -Math.Log(share);
        return new Interval { Lower = Rounded(Math.Pow(share, Math.Exp(reach))), Upper = Rounded(Math.Pow(share, Math.Exp(-reach))) };
    }

    private static decimal Rounded(double value) => Ratio.RoundedTo6Places((decimal)value);
}
