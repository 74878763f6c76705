namespace Mhep.Data.Analytics.Reading;

/// <summary>Rows as they are streamed from the database, sorted into sites.</summary>
/// <typeparam name="TRow">The kind of row.</typeparam>
internal sealed class RowsBySite<TRow>
{
    private readonly Dictionary<int, List<TRow>> _rows = [];

    public void Add(int siteId, TRow row)
    {
        if (!_rows.TryGetValue(siteId, out var rows)) _rows.Add(siteId, rows = []);
        rows.Add(row);
    }

    public IReadOnlyList<TRow> Of(int siteId) => _rows.TryGetValue(siteId, out var rows) ? rows : [];
}
