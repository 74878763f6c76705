using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.GraphQL.Conformance.Library;

/// <summary>Keeps what a server logs as warnings and errors.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    /// <summary>The entries, level first.</summary>
    public ConcurrentQueue<string> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Entries.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
    }

    public void Dispose()
    {
    }
}
