using System.Text;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>What a command prints, and a signal when a line begins in a certain way.</summary>
internal sealed class LineWatcher(string beginning) : TextWriter
{
    private readonly TaskCompletionSource<string> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _text = new();

    /// <summary>The first line that begins so.</summary>
    public Task<string> Seen => _seen.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => _text.Append(value);

    public override Task WriteLineAsync(string? value)
    {
        _text.AppendLine(value);
        if (value?.StartsWith(beginning, StringComparison.Ordinal) == true) _seen.TrySetResult(value);
        return Task.CompletedTask;
    }

    public override string ToString() => _text.ToString();
}
