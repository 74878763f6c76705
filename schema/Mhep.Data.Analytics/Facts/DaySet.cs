using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics;

/// <summary>A set of days as runs that neither overlap nor touch, the earliest first. Immutable; the empty set is <see cref="None"/>.</summary>
internal sealed class DaySet
{
    private readonly DateRange[] _runs;

    private DaySet(DateRange[] runs) => _runs = runs;

    public static DaySet None { get; } = new([]);

    public static DaySet All { get; } = new([DateRange.Between(DateOnly.MinValue, DateOnly.MaxValue)]);

    public ReadOnlySpan<DateRange> Runs => _runs;

    public bool IsEmpty => _runs.Length == 0;

    public int DayCount
    {
        get
        {
            var count = 0;
            foreach (var run in _runs) count += run.DayCount;
            return count;
        }
    }

    /// <summary>The first day; null of the empty set.</summary>
    public DateOnly? First => IsEmpty ? null : _runs[0].Start;

    /// <summary>The last day; null of the empty set.</summary>
    public DateOnly? Last => IsEmpty ? null : _runs[^1].End;

    public static DaySet Of(DateRange? run) => run is { } days ? new DaySet([days]) : None;

    public static DaySet Of(IEnumerable<DateRange> runs)
    {
        var merged = new List<DateRange>();
        foreach (var run in runs.OrderBy(run => run.Start).ThenBy(run => run.End))
        {
            if (merged.Count > 0 && run.Start.DayNumber <= merged[^1].End.DayNumber + 1)
                merged[^1] = DateRange.Between(merged[^1].Start, merged[^1].End > run.End ? merged[^1].End : run.End);
            else
                merged.Add(run);
        }

        return merged.Count == 0 ? None : new DaySet([.. merged]);
    }

    public bool Contains(DateOnly day)
    {
        foreach (var run in _runs)
        {
            if (run.Contains(day)) return true;
        }

        return false;
    }

    /// <summary>Whether all the days are in the set: since runs do not touch, one run must hold them.</summary>
    public bool Contains(DateRange days)
    {
        foreach (var run in _runs)
        {
            if (run.Contains(days)) return true;
        }

        return false;
    }

    public bool Overlaps(DateRange days)
    {
        foreach (var run in _runs)
        {
            if (run.Overlaps(days)) return true;
        }

        return false;
    }

    public DaySet Within(DateRange days)
    {
        // One run is by far the usual case, and this is asked for every value.
        if (IsEmpty) return this;
        if (_runs.Length == 1) return days.Contains(_runs[0]) ? this : Of(_runs[0].Intersect(days));
        var kept = new List<DateRange>(_runs.Length);
        foreach (var run in _runs)
        {
            if (run.Intersect(days) is { } both) kept.Add(both);
        }

        return kept.Count == 0 ? None : new DaySet([.. kept]);
    }

    public DaySet Within(DaySet other)
    {
        if (IsEmpty || other.IsEmpty) return None;
        var kept = new List<DateRange>(_runs.Length);
        foreach (var mine in _runs)
        {
            foreach (var theirs in other._runs)
            {
                if (mine.Intersect(theirs) is { } both) kept.Add(both);
            }
        }

        return kept.Count == 0 ? None : new DaySet([.. kept]);
    }

    public DaySet And(DaySet other) => IsEmpty ? other : other.IsEmpty ? this : Of(_runs.Concat(other._runs));

    public DaySet Without(DaySet other)
    {
        if (IsEmpty || other.IsEmpty) return this;
        var left = new List<DateRange>();
        foreach (var run in _runs)
        {
            DateRange? rest = run;
            foreach (var hole in other._runs)
            {
                if (rest is not { } days || !days.Overlaps(hole)) continue;
                if (hole.Start > days.Start) left.Add(DateRange.Between(days.Start, hole.Start.AddDays(-1)));
                rest = hole.End < days.End ? DateRange.Between(hole.End.AddDays(1), days.End) : null;
            }

            if (rest is { } tail) left.Add(tail);
        }

        return left.Count == 0 ? None : new DaySet([.. left]);
    }
}
