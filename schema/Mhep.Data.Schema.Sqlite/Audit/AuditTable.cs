using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>The table of entries. Triggers refuse whatever is not a new entry at the end: a slip, not an attack; that the chain shows.</summary>
internal static class AuditTable
{
    /// <summary>Names of the triggers.</summary>
    public static readonly IReadOnlyList<string> Triggers = ["entry_is_never_changed", "entry_is_never_removed", "entry_goes_to_the_end"];

    private const string Definition = """
        CREATE TABLE IF NOT EXISTS entry (
            sequence INTEGER PRIMARY KEY,
            at TEXT NOT NULL, action TEXT NOT NULL, who TEXT, role TEXT, provider TEXT, operation TEXT, document_hash TEXT, subject TEXT,
            address TEXT, cells INTEGER, times INTEGER NOT NULL, detail TEXT,
            previous_hash TEXT NOT NULL, hash TEXT NOT NULL, seal TEXT NOT NULL, act TEXT
        ) STRICT;
        CREATE INDEX IF NOT EXISTS entry_provider ON entry (provider, sequence);
        CREATE INDEX IF NOT EXISTS entry_hash ON entry (hash);
        CREATE INDEX IF NOT EXISTS entry_at ON entry (at);
        CREATE UNIQUE INDEX IF NOT EXISTS entry_act ON entry (act) WHERE act IS NOT NULL;
        CREATE TRIGGER IF NOT EXISTS entry_is_never_changed BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never changed'); END;
        CREATE TRIGGER IF NOT EXISTS entry_is_never_removed BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never removed'); END;
        CREATE TRIGGER IF NOT EXISTS entry_goes_to_the_end BEFORE INSERT ON entry
            WHEN NEW.sequence <= (SELECT COALESCE(MAX(sequence), 0) FROM entry)
            BEGIN SELECT RAISE(ABORT, 'an entry of the audit log goes to its end'); END;
        """;

    /// <summary>What a log of an earlier version of the platform lacks.</summary>
    private const string Addition = """
        ALTER TABLE entry ADD COLUMN act TEXT;
        CREATE UNIQUE INDEX entry_act ON entry (act) WHERE act IS NOT NULL;
        """;

    private static readonly string InsertText =
        "INSERT INTO entry (sequence, " + string.Join(", ", AuditRow.Columns) + ", previous_hash, hash, seal) VALUES ($sequence, "
        + string.Join(", ", AuditRow.Columns.Select(column => "$" + column)) + ", $previous_hash, $hash, $seal)";

    /// <summary>Opens the log to write, and makes it where there is none.</summary>
    public static SqliteConnection OpenToWrite(string file)
    {
        var isNew = !File.Exists(file);
        if (isNew) PrivateFile.Ensure(file);
        var connection = Open(file, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        if (isNew || IsEmpty(connection)) Run(connection, Definition);
        else if (!HasAct(connection)) Run(connection, Addition);
        return connection;
    }

    /// <summary>Opens the log to read; null where there is none.</summary>
    public static SqliteConnection? OpenToRead(string file) => File.Exists(file) ? Open(file, SqliteOpenMode.ReadOnly) : null;

    /// <summary>Whether there is no table yet: a log that was being made when its process was killed.</summary>
    public static bool IsEmpty(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'entry'";
        return (long)command.ExecuteScalar()! == 0;
    }

    /// <summary>Whether an act has its entry.</summary>
    public static bool Holds(SqliteConnection connection, SqliteTransaction transaction, Guid act)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT COUNT(*) FROM entry WHERE act = $act";
        command.Parameters.AddWithValue("$act", act.ToString("D"));
        return (long)command.ExecuteScalar()! > 0;
    }

    /// <summary>The last entry.</summary>
    public static ChainEnd EndOf(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? new ChainEnd(reader.GetInt64(0), reader.GetString(1)) : ChainEnd.None;
    }

    /// <summary>Adds rows at the end.</summary>
    public static void Insert(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<AuditRow> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of our own columns.
        command.CommandText = InsertText;
#pragma warning restore CA2100
        var sequence = command.Parameters.Add("$sequence", SqliteType.Integer);
        var values = AuditRow.Columns.Select(column => command.Parameters.Add("$" + column, SqliteType.Text)).ToList();
        var (previous, hash, seal) = (command.Parameters.Add("$previous_hash", SqliteType.Text), command.Parameters.Add("$hash", SqliteType.Text), command.Parameters.Add("$seal", SqliteType.Text));
        foreach (var row in rows)
        {
            sequence.Value = row.Sequence;
            for (var index = 0; index < values.Count; index++) values[index].Value = row.Values[index] ?? (object)DBNull.Value;
            (previous.Value, hash.Value, seal.Value) = (row.PreviousHash, row.Hash, row.Seal);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Rows in order, as long as they are read.</summary>
    /// <param name="connection">Open while rows are read.</param>
    /// <param name="condition">What follows SELECT ... FROM entry: our own text, with parameters.</param>
    /// <param name="parameters">What the parameters hold.</param>
    public static IEnumerable<AuditRow> Rows(SqliteConnection connection, string condition, IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Put together from texts of our own.
        command.CommandText = "SELECT sequence, " + string.Join(", ", AuditRow.Columns.SkipLast(1)) + (HasAct(connection) ? ", act" : ", NULL")
            + ", previous_hash, hash, seal FROM entry " + condition;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return RowOf(reader);
    }

    /// <summary>Triggers that someone dropped.</summary>
    public static IReadOnlyList<string> MissingTriggers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entry'";
        using var reader = command.ExecuteReader();
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) found.Add(reader.GetString(0));
        return [.. Triggers.Except(found)];
    }

    /// <summary>Whether the log was made, or written to, since acts have ids.</summary>
    private static bool HasAct(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM pragma_table_info('entry') WHERE name = 'act'";
        return (long)command.ExecuteScalar()! > 0;
    }

    private static AuditRow RowOf(SqliteDataReader reader)
    {
        var values = new string?[AuditRow.Columns.Count];
        for (var column = 0; column < values.Length; column++)
            values[column] = reader.IsDBNull(column + 1) ? null : Convert.ToString(reader.GetValue(column + 1), CultureInfo.InvariantCulture);
        var next = values.Length + 1;
        return new AuditRow(reader.GetInt64(0), values, reader.GetString(next), reader.GetString(next + 1), reader.GetString(next + 2));
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own text.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
