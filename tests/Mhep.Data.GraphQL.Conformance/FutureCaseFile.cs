using System.Text.Json;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>v17-extra-cases.json: validations and parses of the coming version that the engine supports already.</summary>
public sealed class FutureCaseFile : CaseFile
{
    /// <inheritdoc/>
    public override bool Fits(JsonElement root) => root.TryGetProperty("validation", out _) && root.TryGetProperty("parser", out _);

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root) =>
    [
        .. ValidationCaseFile.Replay(root.GetProperty("schemas"), root.GetProperty("validation")),
        .. ParserCaseFile.ReplayParses(root.GetProperty("parser")),
    ];
}
