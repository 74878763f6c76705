using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance;

/// <summary>
/// How often something happened, specialist by specialist and month by month, in one pass over each specialist's days: for charts and exports
/// of many at once. Counts of client-level rows alone, without the status of each: <see cref="PerformanceFigures"/> says whether a 0 is known to be none.
/// </summary>
public sealed class MonthlyCounts
{
    private readonly int[] _counts;

    private MonthlyCounts(int months, int[] counts) => (Months, _counts) = (months, counts);

    /// <summary>How many months there are to a specialist.</summary>
    public int Months { get; }

    /// <summary>Counts the events of a measure.</summary>
    /// <param name="specialists">Whose.</param>
    /// <param name="measure">A measure that counts events, such as JOB_STARTS.</param>
    /// <param name="first">First month.</param>
    /// <param name="last">Last month, not before the first.</param>
    /// <exception cref="ArgumentException">The measure is no count of events, or the last month lies before the first.</exception>
    public static MonthlyCounts Of(IReadOnlyList<SpecialistFacts> specialists, MeasureKey measure, ReportingMonth first, ReportingMonth last)
    {
        if (MeasureRules.Find(measure) is not EventCount rule)
            throw new ArgumentException($"{measure} is no count of events; ask for its figures.", nameof(measure));
        if (last.First < first.First) throw new ArgumentException($"{last} lies before {first}.", nameof(last));
        var starts = StartsOf(first.First, last.First);
        var months = starts.Length - 1;
        var counts = new int[specialists.Count * months];
        for (var i = 0; i < specialists.Count; i++)
            Count(specialists[i].Site.Record.Events[(int)rule.Kind].DaysOf(specialists[i].Owner), starts, counts.AsSpan(i * months, months));
        return new MonthlyCounts(months, counts);
    }

    /// <summary>A specialist's counts, one a month.</summary>
    /// <param name="specialist">The place in the list that was asked about.</param>
    public ReadOnlySpan<int> this[int specialist] => _counts.AsSpan(specialist * Months, Months);

    /// <summary>Both days and months are in order: each is looked at once.</summary>
    private static void Count(ReadOnlySpan<int> days, ReadOnlySpan<int> starts, Span<int> counts)
    {
        var month = 0;
        foreach (var day in days[EventColumn.CountBelow(days, starts[0])..])
        {
            while (day >= starts[month + 1])
            {
                if (++month == counts.Length) return;
            }

            counts[month]++;
        }
    }

    /// <summary>Day numbers on which the months start, and that after the last.</summary>
    private static int[] StartsOf(DateOnly first, DateOnly last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        var starts = new int[months + 1];
        for (var i = 0; i < months; i++) starts[i] = first.AddMonths(i).DayNumber;
        starts[months] = last.DayNumber + DateTime.DaysInMonth(last.Year, last.Month);
        return starts;
    }
}
