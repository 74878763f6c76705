using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Mhep.Data.Testing.Logs;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Schema.Tests.Audit;

/// <summary>An audit log in a temporary folder of its own, and somebody who can do anything to its files.</summary>
internal sealed class AuditLog : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mhep-audit-");

    public AuditFiles Files => AuditFiles.Beside(Path.Combine(_folder.FullName, "mhep.db"));

    public byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    public AuditTrail Open() => new(Files, () => Key, TimeProvider.System, RunLog.Logger<AuditTrail>());

    /// <summary>Entries of every shape: columns with and without values.</summary>
    public async Task WriteAsync(int count)
    {
        await using var trail = Open();
        for (var number = 0; number < count; number++) await trail.WriteAsync(EntryOf(number));
    }

    public static AuditEvent EntryOf(int number) => new(AuditAction.Query)
    {
        Who = number % 5 == 4 ? null : $"key {number % 3}",
        Role = number % 4 == 3 ? null : Role.Provider,
        Provider = number % 2 == 0 ? "WWT" : null,
        Operation = $"Operation{number}",
        Document = "{ sites { nodes { code } } }",
        Subject = number % 3 == 0 ? Guid.NewGuid().ToString("D") : null,
        Address = number % 7 == 0 ? "192.0.2.7" : null,
        Cells = number % 2 == 1 ? number : null,
        Act = number % 6 == 5 ? Guid.NewGuid() : null,
        Detail = $"{number} rows",
    };

    public Task<AuditVerdict> VerifyAsync(string? noted = null) => new AuditVerifier(Files, Key).VerifyAsync(noted);

    /// <summary>The log's faults, as 'Changed 3-3'.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string? noted = null) =>
        [.. (await VerifyAsync(noted)).Faults.Select(fault => fault.First is null ? $"{fault.Kind}" : $"{fault.Kind} {fault.First}-{fault.Last}")];

    /// <summary>Runs a statement on the file, with the triggers out of the way as an attacker would have it, and back afterwards.</summary>
    public void Tamper(string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={Files.Log};Pooling=False");
        connection.Open();
        var definitions = new List<string>();
        using (var read = new SqliteCommand("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'", connection))
        {
            using var reader = read.ExecuteReader();
            while (reader.Read()) definitions.Add($"DROP TRIGGER {reader.GetString(0)};{reader.GetString(1)};");
        }

        foreach (var definition in definitions) Run(connection, definition[..(definition.IndexOf(';', StringComparison.Ordinal) + 1)]);
        Run(connection, sql, parameters);
        foreach (var definition in definitions) Run(connection, definition[(definition.IndexOf(';', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>Runs a statement on the file as it is.</summary>
    public void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Files.Log};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
#pragma warning disable CA2100 // The test's own text.
        using var command = new SqliteCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
