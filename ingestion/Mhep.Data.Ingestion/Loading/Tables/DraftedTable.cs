using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>
/// The rows that a workbook has for one table of a slice, each with its two hashes. A row written twice is there once. Rows of one
/// key with different facts are told apart by a number that follows from what they say, so that the order of rows plays no part.
/// </summary>
internal sealed class DraftedTable<TSource, TRow> : TableDraft
    where TRow : VersionedRow
{
    private readonly RowTable<TSource, TRow> _table;
    private readonly IReadOnlyList<TSource> _sources;
    private readonly List<Entry> _entries;

    public DraftedTable(RowTable<TSource, TRow> table, IReadOnlyList<TSource> sources, RowFacts<TRow> facts)
    {
        _table = table;
        _sources = sources;
        _entries = TellApart(Hash(table, sources, facts), table.EachRowCounts);
    }

    public override Type RowType => typeof(TRow);

    public override Task<Dictionary<int, List<StoredRow>>> ReadCurrentAsync(
        MhepDbContext context, ActiveVersions active, CancellationToken cancellationToken) =>
        CurrentRows.ReadAsync<TRow>(context, active, cancellationToken);

    public override TableDiff CompareWith(IReadOnlyList<StoredRow> current)
    {
        var byKey = current.ToDictionary(row => row.KeyHash);
        var (changed, unchanged, sum) = (0, 0, 0L);
        var inserts = new List<int>();
        var removals = new List<long>();
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            sum = unchecked(sum + TableDiff.Mix(entry.Key, entry.Content));
            var known = byKey.Remove(entry.Key, out var before);
            if (known && before.ContentHash == entry.Content)
            {
                unchanged++;
                continue;
            }

            inserts.Add(i);
            if (!known) continue;
            changed++;
            removals.Add(before.Id);
        }

        removals.AddRange(byKey.Values.Select(row => row.Id));
        return new TableDiff
        {
            Added = inserts.Count - changed,
            Changed = changed,
            Removed = byKey.Count,
            Unchanged = unchanged,
            Inserts = inserts,
            Removals = removals,
            RowCount = _entries.Count,
            ContentSum = sum,
        };
    }

    public override async Task InsertAsync(RowTarget target, TableDiff diff, CancellationToken cancellationToken)
    {
        var first = target.RowIds.Upcoming;
        await target.Bulk.InsertAsync(target.Context, diff.Inserts.Select(index => Stamped(_entries[index], target)).MadeAhead(), cancellationToken);
        await _table.InsertChildrenAsync(
            target.Context, target.Bulk, diff.Inserts.Select((index, place) => (_sources[_entries[index].Source], first + place)), cancellationToken);
    }

    private static List<Entry> Hash(RowTable<TSource, TRow> table, IReadOnlyList<TSource> sources, RowFacts<TRow> facts)
    {
        if (sources.Count >= RowsInParallel.Fewest)
        {
            foreach (var source in sources) table.Mention(source);
        }

        var entries = new Entry[sources.Count];
        RowsInParallel.For(entries.Length, (from, to) =>
        {
            var hash = new CanonicalHash();
            for (var i = from; i < to; i++)
            {
                var row = table.Make(sources[i], default);
                table.AddKey(hash, row);
                var key = hash.Take();
                facts.AddTo(hash, row);
                table.AddChildren(hash, sources[i]);
                entries[i] = new Entry(i, key, hash.Take());
            }
        });
        return [.. entries];
    }

    private static List<Entry> TellApart(List<Entry> entries, bool eachRowCounts)
    {
        var seen = new HashSet<long>(entries.Count);
        if (entries.TrueForAll(entry => seen.Add(entry.Key))) return entries;

        var hash = new CanonicalHash();
        var apart = new List<Entry>(entries.Count);
        foreach (var sameKey in entries.GroupBy(entry => entry.Key))
        {
            var rows = sameKey.OrderBy(entry => entry.Content).ThenBy(entry => entry.Source);
            var number = 0L;
            foreach (var entry in eachRowCounts ? rows : rows.DistinctBy(entry => entry.Content))
            {
                apart.Add(number == 0 ? entry : entry with { Key = hash.Add(entry.Key).Add(number).Take() });
                number++;
            }
        }

        apart.Sort((left, right) => left.Source.CompareTo(right.Source));
        return apart;
    }

    private TRow Stamped(Entry entry, RowTarget target)
    {
        var source = _sources[entry.Source];
        var place = _table.PlaceOf(source);
        target.Loaded.Add();
        return _table.Make(source, new RowStamp(
            target.RowIds.Next(), target.VersionId, target.SheetIds[place.Sheet], place.Row, entry.Key, entry.Content));
    }

    /// <summary>A row's place in the workbook's list and its two hashes.</summary>
    private readonly record struct Entry(int Source, long Key, long Content);
}
