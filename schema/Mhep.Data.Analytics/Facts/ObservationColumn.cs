using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics;

/// <summary>Something observed on a day, such as hours a week on the day a job started: sorted as <see cref="EventColumn"/> is.</summary>
/// <typeparam name="T">What was observed.</typeparam>
internal sealed class ObservationColumn<T>
    where T : IComparable<T>
{
    private readonly EventColumn _days;
    private readonly T[] _values;
    private readonly Trail[]? _trails;

    private ObservationColumn(EventColumn days, T[] values, Trail[]? trails)
    {
        _days = days;
        _values = values;
        _trails = trails;
    }

    public EventColumn Days => _days;

    public ReadOnlySpan<T> Values => _values;

    /// <summary>Sorts observations into a column.</summary>
    /// <param name="observations">Owner and day as <see cref="EventColumn.Pack"/> gives them, what was observed, and where; sorted in place.</param>
    /// <param name="owners">How many owners the site has.</param>
    /// <param name="traced">Whether the column keeps where its observations came from.</param>
    public static ObservationColumn<T> From(List<(long Event, T Value, Trail Trail)> observations, int owners, bool traced)
    {
        observations.Sort(static (left, right) =>
        {
            var byEvent = left.Event.CompareTo(right.Event);
            return byEvent != 0 ? byEvent : left.Value.CompareTo(right.Value);
        });
        return new ObservationColumn<T>(
            EventColumn.From(observations.ConvertAll(observation => observation.Event), owners),
            [.. observations.Select(observation => observation.Value)],
            traced ? [.. observations.Select(observation => observation.Trail)] : null);
    }

    /// <summary>Adds what was observed in a range to a list.</summary>
    /// <param name="owner">Whose; null: the whole site's.</param>
    /// <param name="range">The days.</param>
    /// <param name="result">The list.</param>
    public void Collect(int? owner, DateRange range, List<T> result)
    {
        var first = owner ?? 0;
        var last = owner ?? _days.Starts.Length - 2;
        for (var one = first; one <= last; one++)
        {
            var (from, to) = _days.Slice(one, range);
            result.AddRange(_values.AsSpan(from, to - from));
        }
    }

    /// <summary>What was observed in a range, with where it came from.</summary>
    /// <param name="owner">Whose; null: the whole site's.</param>
    /// <param name="range">The days.</param>
    /// <exception cref="InvalidOperationException">The column does not know.</exception>
    public IEnumerable<(T Value, Trail Trail)> Traced(int? owner, DateRange range)
    {
        var trails = _trails ?? throw new InvalidOperationException("The column was built without trails.");
        for (var one = owner ?? 0; one <= (owner ?? _days.Starts.Length - 2); one++)
        {
            var (from, to) = _days.Slice(one, range);
            for (var i = from; i < to; i++) yield return (_values[i], trails[i]);
        }
    }
}
