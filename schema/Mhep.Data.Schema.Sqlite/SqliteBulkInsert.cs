using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>Bulk load on SQLite: one prepared insert per table, its parameters set again for each row.</summary>
public sealed class SqliteBulkInsert : IBulkInsert
{
    /// <inheritdoc />
    public async Task InsertAsync<TRow>(MhepDbContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        var transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Rows are loaded inside a transaction; none is open.");
        var entity = context.Model.FindEntityType(typeof(TRow))
            ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not mapped.");
        var columns = ColumnsOf(entity);

        await using var command = PreparedInsert(entity, columns, transaction);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].ValueOf(row);

            // SQLite runs in this process: there is nothing to await, and the async call would only wrap this one.
#pragma warning disable CA1849, MA0042
            command.ExecuteNonQuery();
#pragma warning restore CA1849, MA0042
        }
    }

    private static List<Column> ColumnsOf(IEntityType entity) =>
        [.. entity.GetProperties().Select(property => new Column(property, property.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider
            : value => value))];

    private static SqliteCommand PreparedInsert(IEntityType entity, List<Column> columns, IDbContextTransaction transaction)
    {
        var native = (SqliteTransaction)transaction.GetDbTransaction();
        var command = native.Connection!.CreateCommand();
        command.Transaction = native;
        var names = string.Join(", ", columns.Select(column => Quoted(column.Property.GetColumnName())));
        var values = string.Join(", ", Enumerable.Range(0, columns.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"$p{i}")));
        command.CommandText = $"INSERT INTO {Quoted(entity.GetTableName()!)} ({names}) VALUES ({values})";
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"$p{i}") });
        command.Prepare();
        return command;
    }

    private static string Quoted(string name) => '"' + name + '"';

    private sealed record Column(IProperty Property, Func<object?, object?> ToProvider)
    {
        private readonly IClrPropertyGetter _getter = Property.GetGetter();

        /// <summary>The row's value as the database takes it.</summary>
        public object ValueOf(object row) => ToProvider(_getter.GetClrValue(row)) ?? DBNull.Value;
    }
}
