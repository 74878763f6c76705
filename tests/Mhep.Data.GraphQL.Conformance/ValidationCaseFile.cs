using System.Text.Json;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Validation;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>validation-cases.json: documents, the rules to run, the errors they give.</summary>
public sealed class ValidationCaseFile : CaseFile
{
    /// <inheritdoc/>
    public override bool Fits(JsonElement root) =>
        root.TryGetProperty("schemas", out _)
        && root.TryGetProperty("cases", out var cases)
        && cases.EnumerateArray().Any(@case => @case.TryGetProperty("rules", out _));

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root) =>
        Replay(root.GetProperty("schemas"), root.GetProperty("cases").EnumerateArray(), addedSdl: "");

    /// <summary>Replays validations, for files that hold them under another name too.</summary>
    /// <param name="schemas">The recorded schemas by id.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="addedSdl">Definitions every schema has beside its recorded ones.</param>
    internal static IEnumerable<CaseResult> Replay(JsonElement schemas, IEnumerable<JsonElement> cases, string addedSdl)
    {
        var built = new Dictionary<string, GraphQLSchema>();
        foreach (var @case in cases)
        {
            if (!@case.TryGetProperty("replayable", out var replayable) || replayable.GetBoolean())
            {
                yield return Run(@case, one => Validate(one, SchemaOf(one, schemas, addedSdl, built)));
            }
        }
    }

    private static string? Validate(JsonElement @case, GraphQLSchema? schema)
    {
        string[] names = [.. @case.GetProperty("rules").EnumerateArray().Select(JsonText.Of)];
        var isSdl = @case.GetProperty("kind").GetString() == "sdl";
        var rules = names is ["*"]
            ? (isSdl ? RuleSet.SpecifiedSdl : ReferenceRules.All)
            : ReferenceRules.Named(names);
        if (rules is null)
        {
            return $"unknown rule among {string.Join(", ", names)}";
        }

        var document = Parser.Parse(JsonText.Of(@case.GetProperty("query")));
        if (isSdl)
        {
            return Expectation.Errors(@case.GetProperty("errors"), Validator.ValidateSdl(document, schema, rules));
        }

        var options = new ValidationOptions
        {
            Rules = rules,
            HideSuggestions = @case.TryGetProperty("options", out var given)
                && given.TryGetProperty("hideSuggestions", out var hide) && hide.GetBoolean(),
        };
        return schema is null
            ? "has no schema"
            : Expectation.Errors(@case.GetProperty("errors"), Validator.Validate(schema, document, options));
    }

    private static GraphQLSchema? SchemaOf(
        JsonElement @case,
        JsonElement schemas,
        string addedSdl,
        Dictionary<string, GraphQLSchema> built)
    {
        if (@case.GetProperty("schema").GetString() is not { } id)
        {
            return null;
        }

        if (!built.TryGetValue(id, out var schema))
        {
            var sdl = JsonText.Of(schemas.GetProperty(id).GetProperty("sdl"));
            built[id] = schema = sdl.Length == 0
                ? new GraphQLSchema(new SchemaParts())
                : SchemaBuilder.FromSdl(sdl + addedSdl, new SdlOptions { AssumeValidSdl = true });
        }

        return schema;
    }
}
