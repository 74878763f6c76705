using System.Text.Json;
using System.Text.RegularExpressions;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>
/// v17-extra-cases.json: validations and parses of the reference implementation's next version. Left out are its
/// fragment arguments, an experiment that no specification has.
/// </summary>
public sealed partial class FutureCaseFile : CaseFile
{
    // In that version every schema has them, and none prints them.
    private const string IncrementalDirectives = """

        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(initialCount: Int = 0, if: Boolean! = true, label: String) on FIELD
        """;

    /// <inheritdoc/>
    public override bool Fits(JsonElement root) =>
        root.TryGetProperty("validation", out _) && root.TryGetProperty("parser", out _);

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root) =>
    [
        .. ValidationCaseFile.Replay(
            root.GetProperty("schemas"),
            root.GetProperty("validation").EnumerateArray().Where(@case =>
                !HasFragmentArguments(@case, "query") && !HasFragmentArguments(SchemaOf(@case, root), "sdl")),
            IncrementalDirectives),
        .. root.GetProperty("parser").EnumerateArray()
            .Where(@case => !HasFragmentArguments(@case, "source"))
            .Select(@case => Run(@case, Parse)),
    ];

    private static JsonElement SchemaOf(JsonElement @case, JsonElement root) =>
        root.GetProperty("schemas").GetProperty(JsonText.Of(@case.GetProperty("schema")));

    private static bool HasFragmentArguments(JsonElement @case, string text) =>
        FragmentArguments().IsMatch(JsonText.Of(@case.GetProperty(text)));

    // That version puts spaces within the braces of input objects, so texts are compared as ours.
    private static string? Parse(JsonElement @case)
    {
        if (ParserCaseFile.Parse(@case) is not { } difference || !@case.TryGetProperty("printed", out var expected))
        {
            return ParserCaseFile.Parse(@case);
        }

        return ParserCaseFile.Read(@case, JsonText.Of(expected)) is { } again
            && Printer.Print(again) == Printer.Print(ParserCaseFile.Read(@case, JsonText.Of(@case.GetProperty("source"))))
            ? null
            : difference;
    }

    // As in "...Name(a: 1)", "fragment Name($a: Int)", and the directive location that belongs to them.
    [GeneratedRegex(@"(?:\.\.\.|fragment)\s*\w+\s*\(|FRAGMENT_VARIABLE_DEFINITION", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FragmentArguments();
}
