namespace Mhep.Data.Schema;

/// <summary>
/// Writes many rows of one table fast. The one thing in loading that differs between databases: prepared inserts on
/// SQLite, COPY on PostgreSQL. Runs inside the context's current transaction and tracks nothing.
/// </summary>
public interface IBulkInsert
{
    /// <summary>Inserts the rows, all columns of the mapped table, in the order given.</summary>
    /// <typeparam name="TRow">A mapped entity type.</typeparam>
    /// <param name="context">Its open transaction is used; there must be one.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops between rows; the caller rolls back.</param>
    Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class;
}
