using System.Diagnostics;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>Hears every statement that is sent to one database while it is there, but for those of the host itself: the watch on the data version and on releases and on waiting files, keys, and a key's circles.</summary>
internal sealed class SqlLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly Lock _writing = new();
    private readonly List<string> _statements = [];
    private readonly List<IDisposable> _subscriptions = [];

    public SqlLog(SqliteDatabase database)
    {
        _database = database.FilePath;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The statements so far, in the order they were sent.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (_writing) return [.. _statements];
        }
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData command) return;
        var text = command.Command.CommandText;
        if (command.Command.Connection?.DataSource != _database || IsOfHost(text)) return;
        lock (_writing) _statements.Add(text.ReplaceLineEndings("\n"));
    }

    private static bool IsOfHost(string statement) =>
        statement.Contains("FROM \"data_version\"", StringComparison.Ordinal) || statement.Contains("FROM \"release", StringComparison.Ordinal)
        || statement.Contains("api_key", StringComparison.Ordinal) || statement.Contains("FROM \"circle_membership\"", StringComparison.Ordinal)
        || statement.StartsWith("SELECT DISTINCT \"p\".\"code\"", StringComparison.Ordinal);

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}
