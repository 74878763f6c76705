using System.Diagnostics;
using Mhep.Data.Testing.Logs;

namespace Mhep.Data.Testing;

/// <summary>The program as a process of its own, to be waited for or killed. Each wait has an end.</summary>
/// <param name="program">Path of mhep.dll.</param>
public sealed class MhepProcess(string program)
{
    /// <summary>The patience of a loaded machine, not a promise: whoever waits longer waits for what will never come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Set for each process.</summary>
    public IDictionary<string, string> Environment { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A shell's commands that run in front of the program, in its process: limits. Empty: none.</summary>
    public string Before { get; init; } = "";

    /// <summary>Runs a command to its end.</summary>
    /// <param name="arguments">Without the program's name.</param>
    /// <exception cref="TimeoutException">It did not end; it is killed.</exception>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException fault)
        {
            process.Kill();
            throw new TimeoutException($"'mhep {string.Join(' ', arguments)}' did not end within {Patience}.", fault);
        }

        var (printed, logged) = (await output.WaitAsync(Patience), await error.WaitAsync(Patience));
        RunLog.AddCommand(arguments, printed, logged);
        if (ForbiddenTexts.In(logged) is { } what) throw new InvalidOperationException($"What a command logged holds {what}: {logged}");
        return (process.ExitCode, printed, logged);
    }

    /// <summary>Kills a command after a time.</summary>
    /// <param name="after">How long it has.</param>
    /// <param name="arguments">Without the program's name.</param>
    /// <returns>Whether it was killed; false: it had ended.</returns>
    public Task<bool> KillAsync(TimeSpan after, params string[] arguments) => KillAsync(ended => Task.Delay(after, TimeProvider.System, ended), arguments);

    /// <summary>Kills a command at a moment (SIGKILL: nothing in the process can answer it).</summary>
    /// <param name="moment">Ends when the moment has come, at the latest when it is told that the command has ended.</param>
    /// <param name="arguments">Without the program's name.</param>
    /// <returns>Whether it was killed; false: it had ended.</returns>
    public async Task<bool> KillAsync(Func<CancellationToken, Task> moment, params string[] arguments)
    {
        using var process = Start(arguments);
        var read = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var ended = new CancellationTokenSource();
        var coming = moment(ended.Token);
        await Task.WhenAny(coming, process.WaitForExitAsync(CancellationToken.None));
        var killed = !process.HasExited;
        if (killed) process.Kill();
        await ended.CancelAsync();
        await coming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // It was told to end, which is no fault.
        if (coming.IsFaulted) await coming;

        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        var said = await read.WaitAsync(Patience);
        RunLog.AddCommand(arguments, said[0], said[1]);
        return killed;
    }

    private Process Start(string[] arguments)
    {
        string[] command = ["dotnet", program, .. arguments];
        if (Before.Length > 0) command = ["sh", "-c", Before + "; exec \"$@\"", "sh", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
