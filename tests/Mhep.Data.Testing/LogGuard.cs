using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mhep.Data.Ingestion.PersonalData;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Testing;

/// <summary>
/// Keeps every line that a server logs and, in the end, looks in all of them for what must never be logged: the client ids, names,
/// NHS numbers, postcodes and e-mail addresses that tests and samples send. Every server of the suite has one, and fails the test that ends it.
/// </summary>
public sealed partial class LogGuard : ILoggerProvider
{
    // People in the workbooks of the tests and samples.
    private static readonly string[] Names = ["Jane Smith", "John Smith", "Mary Jones", "Fatima Khan", "jane.smith"];

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
            if (HasClientData(line)) throw new InvalidOperationException("A log line holds client data: " + line);
        }
    }

    /// <summary>Whether a line holds what tests and samples send of clients.</summary>
    public static bool HasClientData(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var told = Random().Replace(line, "...");
        return OwnId().IsMatch(told)
            || Names.Any(name => told.Contains(name, StringComparison.OrdinalIgnoreCase))
            || PersonalDataMask.HoldsNumberOrAddress(told);
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    /// <summary>Ids that tests and samples give to clients: 'C-12', 'OWN-4711', 'CLIENT-0149', 'AQ-00012'.</summary>
    [GeneratedRegex("""(?<![\w-])(?:C|OWN|CLIENT|[A-Z]{2})-\d{1,6}(?![\w-])""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnId();

    /// <summary>Random ids, hashes and temporary folders, in which chance may write a postcode.</summary>
    [GeneratedRegex("""[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{32,}|/\S*/\S*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Random();

    private sealed class Collector(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
