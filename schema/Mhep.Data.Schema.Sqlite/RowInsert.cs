using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>The insert of one entity type: its SQL and how each property is bound. Made once a type, used by all threads.</summary>
internal sealed class RowInsert<TRow>
    where TRow : class
{
    private readonly string _sql;
    private readonly ColumnBinding<TRow>[] _columns;

    public RowInsert(IEntityType entity)
    {
        var properties = entity.GetProperties().ToList();
        _columns = [.. properties.Select(ColumnBinding<TRow>.Of)];
        var names = string.Join(", ", properties.Select(property => '"' + property.GetColumnName() + '"'));
        var places = string.Join(", ", properties.Select(_ => "?"));
        _sql = $"""INSERT INTO "{entity.GetTableName()}" ({names}) VALUES ({places})""";
    }

    /// <summary>Inserts the rows in the connection's open transaction.</summary>
    public void Execute(SqliteConnection connection, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, _sql, out var statement), database);
        using (statement)
        {
            var columns = Array.ConvertAll(_columns, column => column.Fresh());
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var i = 0; i < columns.Length; i++)
                {
                    var bound = columns[i].Bind(statement, i + 1, row);
                    if (bound != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(bound, database);
                }

                var stepped = raw.sqlite3_step(statement);
                if (stepped != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(stepped, database);
                raw.sqlite3_reset(statement);
            }
        }
    }
}
