using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Returns;

/// <summary>Chooses, from things that each stand for a run of days, a set without overlaps.</summary>
internal static class NonOverlapping
{
    /// <summary>
    /// The set that covers most days, then has most preferred days, then most members (the finest). What is still equal is decided
    /// by order: a later member is taken only where it makes the set better.
    /// </summary>
    /// <remarks>Weighted interval scheduling: the best of the first n is the best without the n-th, or the n-th and the best of those that end before it starts.</remarks>
    /// <typeparam name="T">What is chosen from.</typeparam>
    /// <param name="candidates">In order of their last days.</param>
    /// <param name="daysOf">The days a candidate stands for.</param>
    /// <param name="preferredDaysOf">How many of them decide a tie.</param>
    public static IReadOnlyList<T> Best<T>(IReadOnlyList<T> candidates, Func<T, DateRange> daysOf, Func<T, int> preferredDaysOf)
    {
        if (candidates.Count <= 1) return candidates;
        var best = new (int Days, int Preferred, int Members)[candidates.Count + 1];
        var before = new int[candidates.Count];
        var taken = new bool[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            var days = daysOf(candidates[i]);
            before[i] = EndingBefore(candidates, daysOf, days.Start, i);
            var with = best[before[i]];
            with = (with.Days + days.DayCount, with.Preferred + preferredDaysOf(candidates[i]), with.Members + 1);
            taken[i] = with.CompareTo(best[i]) > 0;
            best[i + 1] = taken[i] ? with : best[i];
        }

        var chosen = new List<T>();
        for (var i = candidates.Count - 1; i >= 0;)
        {
            if (taken[i]) chosen.Add(candidates[i]);
            i = taken[i] ? before[i] - 1 : i - 1;
        }

        chosen.Reverse();
        return chosen;
    }

    private static int EndingBefore<T>(IReadOnlyList<T> candidates, Func<T, DateRange> daysOf, DateOnly day, int count)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (daysOf(candidates[middle]).End < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
