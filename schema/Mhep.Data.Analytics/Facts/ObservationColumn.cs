using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics;

/// <summary>Something observed on a day, such as hours a week on the day a job started: sorted as <see cref="EventColumn"/> is.</summary>
/// <typeparam name="T">What was observed.</typeparam>
internal sealed class ObservationColumn<T>
    where T : IComparable<T>
{
    private readonly EventColumn _days;
    private readonly T[] _values;

    private ObservationColumn(EventColumn days, T[] values)
    {
        _days = days;
        _values = values;
    }

    public EventColumn Days => _days;

    public ReadOnlySpan<T> Values => _values;

    /// <summary>Sorts observations into a column.</summary>
    /// <param name="observations">Owner and day as <see cref="EventColumn.Pack"/> gives them, and what was observed; sorted in place.</param>
    /// <param name="owners">How many owners the site has.</param>
    public static ObservationColumn<T> From(List<(long Event, T Value)> observations, int owners)
    {
        observations.Sort();
        return new ObservationColumn<T>(
            EventColumn.From(observations.ConvertAll(observation => observation.Event), owners),
            [.. observations.Select(observation => observation.Value)]);
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
}
