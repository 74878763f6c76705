using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics;

/// <summary>
/// The days of one kind of event at one site, sorted by owner and then by day: a count over any range of days is two binary
/// searches an owner. Owner 0 is 'unallocated', the others are the site's specialists in code order.
/// </summary>
internal sealed class EventColumn
{
    private readonly int[] _days;
    private readonly int[] _starts;
    private readonly Trail[]? _trails;
    private readonly MonthSums _months;

    private EventColumn(int[] days, int[] starts, Trail[]? trails)
    {
        _days = days;
        _starts = starts;
        _trails = trails;
        _months = MonthSums.Of(days);
    }

    public ReadOnlySpan<int> Days => _days;

    /// <summary>Where each owner's days start, and the number of all days.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>One owner's days, in order.</summary>
    public ReadOnlySpan<int> DaysOf(int owner) => _days.AsSpan(_starts[owner].._starts[owner + 1]);

    /// <summary>Sorts events into a column.</summary>
    /// <param name="events">Owner and day number of each event, packed by <see cref="Pack"/>; sorted in place.</param>
    /// <param name="owners">How many owners the site has, 'unallocated' included.</param>
    /// <param name="trails">Where each event came from, in the order of the events; null: the column does not know, which facts that are kept never do.</param>
    public static EventColumn From(List<long> events, int owners, List<Trail>? trails = null)
    {
        Trail[]? sortedTrails = null;
        if (trails is null)
        {
            events.Sort();
        }
        else
        {
            sortedTrails = [.. trails];
            var keys = events.ToArray();
            Array.Sort(keys, sortedTrails);
            events = [.. keys];
        }

        var days = new int[events.Count];
        var starts = new int[owners + 1];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = (int)(events[i] & uint.MaxValue);
            starts[(int)(events[i] >> 32) + 1]++;
        }

        for (var owner = 0; owner < owners; owner++) starts[owner + 1] += starts[owner];
        return new EventColumn(days, starts, sortedTrails);
    }

    public static long Pack(int owner, DateOnly day) => ((long)owner << 32) | (uint)day.DayNumber;

    /// <summary>Events of all owners in a range: two sums where it is whole months, as it usually is.</summary>
    public int CountAll(DateRange range)
    {
        if (_days.Length == 0) return 0;
        if (_months.Count(range) is { } known) return known;
        var count = 0;
        for (var owner = 0; owner < _starts.Length - 1; owner++) count += Count(owner, range);
        return count;
    }

    /// <summary>Events of one owner in a range.</summary>
    public int Count(int owner, DateRange range)
    {
        var (from, to) = Slice(owner, range);
        return to - from;
    }

    /// <summary>The places of one owner's events in a range: from the first to before the second.</summary>
    public (int From, int To) Slice(int owner, DateRange range)
    {
        var days = DaysOf(owner);
        return (_starts[owner] + CountBelow(days, range.Start.DayNumber), _starts[owner] + CountBelow(days, range.End.DayNumber + 1));
    }

    /// <summary>Where the events of a range came from.</summary>
    /// <param name="owner">Whose; null: the whole site's.</param>
    /// <param name="range">The days.</param>
    /// <exception cref="InvalidOperationException">The column does not know.</exception>
    public IEnumerable<Trail> Trails(int? owner, DateRange range)
    {
        var trails = _trails ?? throw new InvalidOperationException("The column was built without trails.");
        for (var one = owner ?? 0; one <= (owner ?? _starts.Length - 2); one++)
        {
            var (from, to) = Slice(one, range);
            for (var i = from; i < to; i++) yield return trails[i];
        }
    }

    /// <summary>How many of the sorted days lie before a day.</summary>
    internal static int CountBelow(ReadOnlySpan<int> sorted, int day)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
