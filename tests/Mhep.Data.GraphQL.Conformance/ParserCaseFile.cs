using System.Text.Json;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>parser-cases.json: parses (printed form or error), token streams, stripped documents.</summary>
public sealed class ParserCaseFile : CaseFile
{
    /// <inheritdoc/>
    public override bool Fits(JsonElement root) => root.TryGetProperty("lexer", out _) && root.TryGetProperty("strip", out _);

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root) =>
    [
        .. ReplayParses(root.GetProperty("cases")),
        .. root.GetProperty("lexer").EnumerateArray().Select(@case => Run(@case, Lex)),
        .. root.GetProperty("strip").EnumerateArray().Select(@case => Run(@case, Strip)),
    ];

    /// <summary>Replays parses alone, for files that hold them under another name.</summary>
    internal static IEnumerable<CaseResult> ReplayParses(JsonElement cases) =>
        cases.EnumerateArray().Select(@case => Run(@case, Parse));

    private static string? Parse(JsonElement @case)
    {
        var source = Source(@case);
        var options = Options(@case);
        SyntaxNode node;
        try
        {
            node = @case.GetProperty("kind").GetString() switch
            {
                "parse" => Parser.Parse(source, options),
                "parseValue" => Parser.ParseValue(source, options),
                "parseConstValue" => Parser.ParseConstValue(source, options),
                "parseType" => Parser.ParseType(source, options),
                "parseSchemaCoordinate" => Parser.ParseSchemaCoordinate(source),
                var kind => throw new InvalidDataException($"Unknown kind {kind}."),
            };
        }
        catch (GraphQLException exception)
        {
            return @case.TryGetProperty("error", out var error)
                ? Expectation.Text("error", Expectation.Describe(error), Expectation.Describe(exception.Errors[0]))
                : $"rejected: {exception.Errors[0]}";
        }

        if (!@case.GetProperty("ok").GetBoolean())
        {
            return $"accepted, expected {Expectation.Describe(@case.GetProperty("error"))}";
        }

        if (node is DocumentNode document
            && @case.TryGetProperty("tokenCount", out var count)
            && count.GetInt32() != document.TokenCount)
        {
            return $"expected {count} tokens, read {document.TokenCount}";
        }

        return Expectation.Text("printed", JsonText.Of(@case.GetProperty("printed")), Printer.Print(node));
    }

    private static string? Lex(JsonElement @case)
    {
        var source = new Source(Source(@case));
        var lexer = new Lexer(source);
        foreach (var expected in @case.GetProperty("tokens").EnumerateArray())
        {
            lexer.Advance();
            var place = source.LocationAt(lexer.Start);
            var value = expected.TryGetProperty("value", out var text) ? JsonText.Of(text) : null;
            var wanted = $"{expected.GetProperty("kind").GetString()} {expected.GetProperty("start")}-{expected.GetProperty("end")}"
                + $" {expected.GetProperty("line")}:{expected.GetProperty("column")} {value}";
            var got = $"{lexer.Kind.Text()} {lexer.Start}-{lexer.End} {place} {lexer.Value()}";
            if (wanted != got)
            {
                return Expectation.Text("token", wanted, got);
            }
        }

        if (!@case.TryGetProperty("error", out var error))
        {
            return null;
        }

        try
        {
            lexer.Advance();
            return $"read {lexer.Kind}, expected {Expectation.Describe(error)}";
        }
        catch (GraphQLException exception)
        {
            return Expectation.Text("error", Expectation.Describe(error), Expectation.Describe(exception.Errors[0]));
        }
    }

    private static string? Strip(JsonElement @case)
    {
        try
        {
            var stripped = IgnoredCharacters.Strip(Source(@case));
            return @case.TryGetProperty("result", out var result)
                ? Expectation.Text("stripped", JsonText.Of(result), stripped)
                : $"stripped, expected {Expectation.Describe(@case.GetProperty("error"))}";
        }
        catch (GraphQLException exception) when (@case.TryGetProperty("error", out var error))
        {
            return Expectation.Text("error", Expectation.Describe(error), Expectation.Describe(exception.Errors[0]));
        }
    }

    private static string Source(JsonElement @case) => JsonText.Of(@case.GetProperty("source"));

    private static ParserOptions Options(JsonElement @case)
    {
        if (!@case.TryGetProperty("options", out var options))
        {
            return ParserOptions.Default;
        }

        return new ParserOptions
        {
            MaxTokens = options.TryGetProperty("maxTokens", out var maxTokens) ? maxTokens.GetInt32() : null,
            NoLocation = options.TryGetProperty("noLocation", out var noLocation) && noLocation.GetBoolean(),
            AllowLegacyFragmentVariables =
                options.TryGetProperty("allowLegacyFragmentVariables", out var allow) && allow.GetBoolean(),
        };
    }
}
