using System.Text.Json;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Changes;
using Mhep.Data.GraphQL.Types.Printing;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>
/// schema-cases.json: schema validation, schemas built and extended from text, changes between schemas.
/// </summary>
public sealed class SchemaCaseFile : CaseFile
{
    // Version 16 of the reference implementation lets these pass.
    private static readonly SchemaValidationOptions Version16 = new()
    {
        CheckDefaultValues = false,
        CheckDeprecatedImplementations = false,
    };

    /// <inheritdoc/>
    public override bool Fits(JsonElement root) =>
        root.TryGetProperty("validate", out _) && root.TryGetProperty("changes", out _);

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root) =>
    [
        .. root.GetProperty("validate").EnumerateArray()
            .Where(@case => @case.GetProperty("replayable").GetBoolean())
            .Select(@case => Run(@case, Validate)),
        .. root.GetProperty("build").EnumerateArray().Select(@case => Run(@case, Build)),
        .. root.GetProperty("extend").EnumerateArray()
            .Where(@case => @case.GetProperty("extension").ValueKind == JsonValueKind.String)
            .Select(@case => Run(@case, Extend)),
        .. root.GetProperty("changes").EnumerateArray().Where(IsToldByText).Select(@case => Run(@case, Compare)),
    ];

    // One recorded pair of schemas was made by code and differs in directives that no text shows.
    private static bool IsToldByText(JsonElement @case) =>
        JsonText.Of(@case.GetProperty("old")) != JsonText.Of(@case.GetProperty("new"))
        || @case.GetProperty("changes").GetArrayLength() == 0;

    private static string? Validate(JsonElement @case)
    {
        var sdl = JsonText.Of(@case.GetProperty("sdl"));
        var errors = SchemaValidator.Validate(Build(sdl, assumeValid: true), Version16);

        // A schema that the recorded test made by code has no places, and one extended by a second text has places in
        // both; here everything is read from one text.
        return @case.GetProperty("fromSource").GetBoolean() && !sdl.Contains("extend ", StringComparison.Ordinal)
            ? Expectation.Errors(@case.GetProperty("errors"), errors)
            : Expectation.Text(
                "messages",
                string.Join(
                    "\n",
                    @case.GetProperty("errors").EnumerateArray().Select(error => JsonText.Of(error.GetProperty("message")))),
                string.Join("\n", errors.Select(error => error.Message)));
    }

    private static string? Build(JsonElement @case)
    {
        var options = @case.TryGetProperty("options", out var given) ? given : default;
        var assumeValid = options.ValueKind == JsonValueKind.Object
            && (options.TryGetProperty("assumeValid", out _) || options.TryGetProperty("assumeValidSDL", out _));
        return Compare(@case, () => Build(JsonText.Of(@case.GetProperty("source")), assumeValid));
    }

    private static string? Extend(JsonElement @case)
    {
        // The option is not recorded; only a document that is not checked first fails in this way.
        var assumeValid = @case.TryGetProperty("error", out var error)
            && JsonText.Of(error).StartsWith("Unknown type:", StringComparison.Ordinal);
        return Compare(
            @case,
            () => SchemaBuilder.Extend(
                Build(JsonText.Of(@case.GetProperty("schema")), assumeValid: true),
                Parser.Parse(JsonText.Of(@case.GetProperty("extension"))),
                new SdlOptions { AssumeValidSdl = assumeValid }));
    }

    private static string? Compare(JsonElement @case, Func<GraphQLSchema> make)
    {
        try
        {
            var printed = SchemaPrinter.Print(make());
            return @case.GetProperty("ok").GetBoolean()
                ? Expectation.Text("printed", JsonText.Of(@case.GetProperty("printed")), printed)
                : $"accepted, expected {@case.GetProperty("error")}";
        }
        catch (GraphQLException exception) when (@case.TryGetProperty("error", out var error))
        {
            return Expectation.Text("error", JsonText.Of(error), exception.Message);
        }
    }

    private static string? Compare(JsonElement @case)
    {
        var breaking = @case.GetProperty("kind").GetString() == "findBreakingChanges";
        var changes = SchemaComparison.Find(
                Build(JsonText.Of(@case.GetProperty("old")), assumeValid: false),
                Build(JsonText.Of(@case.GetProperty("new")), assumeValid: false))
            .Where(change => change.IsBreaking == breaking);
        return Expectation.Text(
            "changes",
            string.Join(
                "\n",
                @case.GetProperty("changes").EnumerateArray().Select(change => JsonText.Of(change.GetProperty("description")))),
            string.Join("\n", changes.Select(change => change.Description)));
    }

    private static GraphQLSchema Build(string sdl, bool assumeValid) => string.IsNullOrWhiteSpace(sdl)
        ? new GraphQLSchema(new SchemaParts())
        : SchemaBuilder.FromSdl(sdl, new SdlOptions { AssumeValidSdl = assumeValid });
}
