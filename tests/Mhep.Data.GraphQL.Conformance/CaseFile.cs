using System.Text.Json;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>One format of recorded cases, and how to replay it against the engine.</summary>
public abstract class CaseFile
{
    /// <summary>Every known format. A new format is one class and one entry here.</summary>
    public static IReadOnlyList<CaseFile> Formats { get; } =
    [
        new ParserCaseFile(),
        new ValidationCaseFile(),
        new SchemaCaseFile(),
        new FutureCaseFile(),
        new ExecutionCaseFile(),
        new IncrementalCaseFile(),
    ];

    /// <summary>Replays a file of any known format.</summary>
    /// <param name="path">The file.</param>
    /// <returns>One result a case that can be replayed, in the order of the file.</returns>
    /// <exception cref="InvalidDataException">No format fits the file.</exception>
    public static IReadOnlyList<CaseResult> Replay(string path)
    {
        using var stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var format = Formats.FirstOrDefault(candidate => candidate.Fits(root))
            ?? throw new InvalidDataException($"{path} has none of the known case formats.");
        return [.. format.Replay(root)];
    }

    /// <summary>Whether a file is of this format, judged by its top-level properties.</summary>
    public abstract bool Fits(JsonElement root);

    /// <summary>Replays every case that can be replayed.</summary>
    public abstract IEnumerable<CaseResult> Replay(JsonElement root);

    /// <summary>Runs one case; an exception nobody expected is a failure of that case alone.</summary>
    protected static CaseResult Run(JsonElement @case, Func<JsonElement, string?> replay)
    {
        var id = @case.GetProperty("id").GetString() ?? "(no id)";
        try
        {
            return new CaseResult(id, replay(@case));
        }
#pragma warning disable CA1031 // A console that reports on an engine must outlive every fault of the engine.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new CaseResult(id, $"threw {fault}");
        }
    }
}
