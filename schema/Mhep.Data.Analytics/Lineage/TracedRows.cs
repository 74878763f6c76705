namespace Mhep.Data.Analytics.Lineage;

/// <summary>The stored rows behind one figure, gathered unit by unit.</summary>
internal sealed class TracedRows
{
    private readonly List<TracedRow> _rows = [];
    private readonly Dictionary<(LineageRole, string Provider, long Person), TracedRow> _people = [];

    public IReadOnlyList<TracedRow> All => _rows;

    /// <summary>One counted thing.</summary>
    /// <param name="role">The part it plays.</param>
    /// <param name="counted">What it adds; of an observation, the number observed.</param>
    /// <param name="trail">Its rows.</param>
    public void Add(LineageRole role, decimal counted, Trail trail) =>
        _rows.Add(new TracedRow(role, counted, trail.Row, trail.LeansOn == 0 ? [] : [trail.LeansOn]));

    /// <summary>A provider's client, who counts once however many rows say so, also at several of its sites.</summary>
    public void AddPerson(LineageRole role, string provider, long person, long row)
    {
        if (_people.TryGetValue((role, provider, person), out var known))
        {
            known.LeansOn.Add(row);
            return;
        }

        var traced = new TracedRow(role, 1, row, []);
        _people.Add((role, provider, person), traced);
        _rows.Add(traced);
    }
}
