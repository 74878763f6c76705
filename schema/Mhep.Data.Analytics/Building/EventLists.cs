namespace Mhep.Data.Analytics.Building;

/// <summary>Gathers a site's events by kind, leaving out those before the service's start, and sorts them into columns.</summary>
/// <param name="serviceStart">First day of the service; null where it is not known.</param>
internal sealed class EventLists(DateOnly? serviceStart)
{
    private readonly List<long>[] _events = [.. Enum.GetValues<EventKind>().Select(_ => new List<long>())];

    /// <summary>Whether a day counts: an event before the service's start is not counted.</summary>
    public bool Counts(DateOnly day) => serviceStart is not { } start || day >= start;

    public void Add(EventKind kind, int owner, DateOnly? day)
    {
        if (day is { } known && Counts(known)) _events[(int)kind].Add(EventColumn.Pack(owner, known));
    }

    public IReadOnlyList<EventColumn> ToColumns(int owners) => [.. _events.Select(events => EventColumn.From(events, owners))];
}
