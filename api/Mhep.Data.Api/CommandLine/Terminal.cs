using Mhep.Data.Ingestion;
using Spectre.Console;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Where a command writes: answers to one stream, faults to the other.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Error">Faults.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>Whether a person watches: only then may anything move or have colours. Never true in a pipe or a file.</summary>
    public bool IsInteractive { get; } = ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Does some work; where a person watches, a line that changes says how far it is.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="name">What is worked on.</param>
    /// <param name="work">Tells the progress, or gets null where nobody watches.</param>
    public Task<T> WithProgressAsync<T>(string name, Func<IProgress<IngestionProgress>?, Task<T>> work) => IsInteractive
        ? AnsiConsole.Status().StartAsync(Markup.Escape(name), status => work(new StatusLine(name, status)))
        : work(null);

    private sealed class StatusLine(string name, StatusContext status) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            var rows = value.RowsTotal is { } total
                ? FormattableString.Invariant($"{value.RowsDone:N0} of {total:N0} rows")
                : FormattableString.Invariant($"{value.RowsDone:N0} rows");
            status.Status(Markup.Escape($"{name}: {value.Stage}, {rows}"));
        }
    }
}
