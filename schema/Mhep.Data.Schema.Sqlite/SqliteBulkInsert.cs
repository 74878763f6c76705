using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>
/// Bulk load on SQLite: one prepared insert a table, its values bound without boxing straight through SQLite's own interface
/// (twice as fast as setting a command's parameters). The values are stored exactly as Entity Framework would store them.
/// </summary>
public sealed class SqliteBulkInsert : IBulkInsert
{
    private static readonly ConcurrentDictionary<IEntityType, object> Inserts = new();

    /// <inheritdoc />
    public Task<IDbContextTransaction> BeginAsync(MhepDbContext context, CancellationToken cancellationToken) =>
        WriterGate.EnterAsync(context, cancellationToken);

    /// <inheritdoc />
    public Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        var transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Rows are loaded inside a transaction; none is open.");
        var entity = context.Model.FindEntityType(typeof(TRow))
            ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not mapped.");
        var insert = (RowInsert<TRow>)Inserts.GetOrAdd(entity, type => new RowInsert<TRow>(type));

        // SQLite runs in this process: there is nothing to await.
        insert.Execute((SqliteConnection)transaction.GetDbTransaction().Connection!, rows, cancellationToken);
        return Task.CompletedTask;
    }
}
