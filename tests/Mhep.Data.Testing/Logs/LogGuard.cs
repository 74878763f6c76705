using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Testing.Logs;

/// <summary>
/// Keeps every line that a server logs and looks through them when it ends, so that a leak names its test; what reaches the console is looked through again
/// at the end of the run (<see cref="RunLog"/>).
/// </summary>
public sealed class LogGuard : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>What was logged.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Collector(categoryName, _lines);

    /// <summary>Looks through all lines.</summary>
    /// <exception cref="InvalidOperationException">One of them holds client data; says which line, as the test's own data are invented.</exception>
    public void ExpectNoClientData()
    {
        foreach (var line in _lines)
        {
            if (ForbiddenTexts.In(line) is { } what) throw new InvalidOperationException($"A log line holds {what}: {line}");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Collector(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
