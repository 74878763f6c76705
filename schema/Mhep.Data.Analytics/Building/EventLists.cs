namespace Mhep.Data.Analytics.Building;

/// <summary>Gathers a site's events by kind, leaving out those before the service's start, and sorts them into columns.</summary>
/// <param name="serviceStart">First day of the service; null where it is not known.</param>
/// <param name="traced">Whether columns keep where their events came from.</param>
internal sealed class EventLists(DateOnly? serviceStart, bool traced)
{
    private readonly List<long>[] _events = [.. Enum.GetValues<EventKind>().Select(_ => new List<long>())];
    private readonly List<Trail>[]? _trails = traced ? [.. Enum.GetValues<EventKind>().Select(_ => new List<Trail>())] : null;

    /// <summary>Whether a day counts: an event before the service's start is not counted.</summary>
    public bool Counts(DateOnly day) => serviceStart is not { } start || day >= start;

    public void Add(EventKind kind, int owner, DateOnly? day, Trail trail)
    {
        if (day is not { } known || !Counts(known)) return;
        _events[(int)kind].Add(EventColumn.Pack(owner, known));
        _trails?[(int)kind].Add(trail);
    }

    public IReadOnlyList<EventColumn> ToColumns(int owners) => [.. _events.Select((events, kind) => EventColumn.From(events, owners, _trails?[kind]))];
}
