namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>What was met while writing that comes later, each with the place in the output it was met at.</summary>
internal sealed class Postponed
{
    private readonly List<(int Position, DeferredGroup Group)> _groups = [];
    private readonly List<(int Position, StreamedList Stream)> _streams = [];
    private readonly List<(int Position, DeferredFragment Fragment)> _fragments = [];

    public bool Any => _groups.Count + _streams.Count + _fragments.Count > 0;

    public IEnumerable<DeferredGroup> Groups => _groups.Select(entry => entry.Group);

    public IEnumerable<StreamedList> Streams => _streams.Select(entry => entry.Stream);

    public IEnumerable<DeferredFragment> Fragments => _fragments.Select(entry => entry.Fragment);

    public void Add(int position, DeferredGroup group) => _groups.Add((position, group));

    public void Add(int position, StreamedList stream) => _streams.Add((position, stream));

    public void Add(int position, DeferredFragment fragment) => _fragments.Add((position, fragment));

    /// <summary>Forgets what was met in a part of the output that is taken back.</summary>
    public void TakeBack(int position)
    {
        _groups.RemoveAll(entry => entry.Position >= position);
        _streams.RemoveAll(entry => entry.Position >= position);
        _fragments.RemoveAll(entry => entry.Position >= position);
    }
}
