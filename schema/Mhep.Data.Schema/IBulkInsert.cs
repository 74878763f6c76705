using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Schema;

/// <summary>
/// Writes many rows fast. The one thing in loading that differs between databases: prepared inserts on SQLite, COPY on
/// PostgreSQL, and how writers take turns.
/// </summary>
public interface IBulkInsert
{
    /// <summary>
    /// Opens the context's transaction for writing. On a database with one writer at a time it waits, in order of arrival,
    /// until all others are done; what is read in the transaction is then what will still be true at its commit.
    /// </summary>
    /// <param name="context">A context without an open transaction.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The transaction; disposing of it without a commit leaves the database as it was, and lets the next writer in.</returns>
    Task<IDbContextTransaction> BeginAsync(MhepDbContext context, CancellationToken cancellationToken);

    /// <summary>Inserts the rows, all columns of the mapped table, in the order given. Tracks nothing.</summary>
    /// <typeparam name="TRow">A mapped entity type.</typeparam>
    /// <param name="context">Its open transaction is used; there must be one.</param>
    /// <param name="rows">The rows; taken one at a time, so that they need not be in memory together.</param>
    /// <param name="cancellationToken">Stops between rows; the caller rolls back.</param>
    Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class;
}
