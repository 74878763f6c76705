using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Testing.Logs;

/// <summary>
/// Everything that the tests of one assembly log, in one folder of the run below artifacts/test-logs: servers, workers, commands, and whatever reaches the
/// console. At the end of the run <see cref="LoggedTestFramework"/> looks through all of it for what must never be logged.
/// </summary>
public static class RunLog
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly Lock Writing = new();
    private static readonly Lazy<StreamWriter> File = new(Open);

    private static string _assembly = "tests";

    /// <summary>Where this run keeps what it logs.</summary>
    public static string Folder => Path.Combine(Repository.PathOf("artifacts/test-logs"), _assembly, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}"));

    /// <summary>Keeps a text, which may have several lines.</summary>
    /// <param name="source">Who says it: 'console', 'mhep ingest', the category of a logger.</param>
    /// <param name="text">What was said.</param>
    public static void Add(string source, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        lock (Writing)
        {
            foreach (var line in text.Split('\n')) File.Value.WriteLine($"{source}\t{line.TrimEnd('\r')}");
        }
    }

    /// <summary>What a command said. Not what it answers where its answer is a key, which is shown once, there alone.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="output">What it answered.</param>
    /// <param name="error">What it reported.</param>
    public static void AddCommand(IReadOnlyList<string> arguments, string output, string error)
    {
        var name = "mhep " + string.Join(' ', arguments.TakeWhile(argument => argument.Length > 0 && argument.All(char.IsAsciiLetterLower)).Take(2));
        Add(name + " error", error);
        if (name is not ("mhep keys create" or "mhep keys rotate" or "mhep demo")) Add(name, output);
    }

    /// <summary>A logger whose lines are kept.</summary>
    /// <typeparam name="T">Whose lines they are.</typeparam>
    public static ILogger<T> Logger<T>() => new Keeper<T>();

    /// <summary>Keeps what goes to the console from here on, beside sending it there.</summary>
    /// <param name="assembly">Whose tests run.</param>
    public static void Listen(string assembly)
    {
        _assembly = assembly;
        Console.SetOut(TextWriter.Synchronized(new Tee(Console.Out)));
        Console.SetError(TextWriter.Synchronized(new Tee(Console.Error)));
    }

    /// <summary>Lines of the run so far.</summary>
    public static IReadOnlyList<string> Lines()
    {
        lock (Writing)
        {
            if (!File.IsValueCreated) return [];
            using var reader = new StreamReader(new FileStream(((FileStream)File.Value.BaseStream).Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    private static StreamWriter Open()
    {
        Directory.CreateDirectory(Folder);
        foreach (var earlier in new DirectoryInfo(Folder).Parent!.EnumerateDirectories().Where(one => one.LastWriteTimeUtc < TimeProvider.System.GetUtcNow().UtcDateTime - Kept))
            earlier.Delete(recursive: true);
        return new StreamWriter(new FileStream(Path.Combine(Folder, "log.txt"), FileMode.Create, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
    }

    /// <summary>Lines go to the log whole, as they come to the console.</summary>
    private sealed class Tee(TextWriter console) : TextWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => console.Encoding;

        public override void Write(char value)
        {
            console.Write(value);
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            Add("console", _line.ToString());
            _line.Clear();
        }

        public override void Flush() => console.Flush();
    }

    [SuppressMessage("Performance", "CA1812", Justification = "Made by Logger.")]
    private sealed class Keeper<T> : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(typeof(T).Name, $"{logLevel} {formatter(state, exception)} {exception}");
    }
}
