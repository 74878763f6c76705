using Mhep.Data.Ingestion;
using Spectre.Console;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Where a command writes: answers to one stream, faults to the other.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Error">Faults.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    private static readonly TimeSpan UntilShown = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether a person watches: only then may anything move or have colours. Never true in a pipe or a file.</summary>
    public bool IsInteractive { get; } = ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>
    /// Does some work; where a person watches and it takes longer than two seconds, a bar says how far it is, how fast, and how long it may take.
    /// </summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="name">What is worked on.</param>
    /// <param name="share">How much of the file has been read, 0 to 1, for as long as nobody knows how many rows there are.</param>
    /// <param name="work">Tells the progress, or gets null where nobody watches.</param>
    public async Task<T> WithProgressAsync<T>(string name, Func<double> share, Func<IProgress<IngestionProgress>?, Task<T>> work)
    {
        if (!IsInteractive) return await work(null);
        var progress = new StageClock(share);
        var running = Task.Run(() => work(progress));
        if (await Task.WhenAny(running, Task.Delay(UntilShown)) == running) return await running;
        await AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(name));
                while (!running.IsCompleted)
                {
                    var (text, done) = progress.Look();
                    bar.Description = Markup.Escape($"{name}: {text}");
                    bar.Value = 100 * done;
                    await Task.WhenAny(running, Task.Delay(BetweenLooks));
                }
            });
        return await running;
    }
}
