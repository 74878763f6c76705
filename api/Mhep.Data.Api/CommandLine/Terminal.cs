namespace Mhep.Data.Api.CommandLine;

/// <summary>Where a command writes: answers to one stream, faults to the other.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Error">Faults and progress.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>Whether a person watches: only then may anything move or have colours. Never true in a pipe or a file.</summary>
    public bool IsInteractive { get; } = ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;
}
