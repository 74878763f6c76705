using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;

namespace Mhep.Data.Ingestion.Loading.Tables;

/// <summary>How rows read from a workbook become rows of one table. One subclass a table.</summary>
/// <typeparam name="TSource">A row of the workbook with its identities looked up.</typeparam>
/// <typeparam name="TRow">The table's entity.</typeparam>
internal abstract class RowTable<TSource, TRow>
    where TRow : VersionedRow
{
    /// <summary>
    /// Whether two rows that say the same are two events (contacts with employers), not one that was written twice.
    /// </summary>
    public virtual bool EachRowCounts => false;

    /// <summary>Where the row was read.</summary>
    public abstract SheetRow PlaceOf(TSource source);

    /// <summary>
    /// Looks up whom the row names, so that those named for the first time get their numbers in the order of the workbook. After that
    /// <see cref="Make"/> only reads, and several threads may make rows.
    /// </summary>
    public virtual void Mention(TSource source) => Make(source, default);

    /// <summary>The row as it is stored.</summary>
    public abstract TRow Make(TSource source, RowStamp stamp);

    /// <summary>Adds what makes a row the same thing in two versions of its slice, whatever else it says.</summary>
    public abstract void AddKey(CanonicalHash hash, TRow row);

    /// <summary>Adds what the rows that belong to this one say: they change with it.</summary>
    public virtual void AddChildren(CanonicalHash hash, TSource source)
    {
    }

    /// <summary>Inserts the rows that belong to inserted ones.</summary>
    public virtual Task InsertChildrenAsync(
        MhepDbContext context, IBulkInsert bulk, IEnumerable<(TSource Source, long RowId)> inserted, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
