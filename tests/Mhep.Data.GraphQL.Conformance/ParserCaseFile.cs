using System.Text.Json;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>parser-cases.json: parses (printed form or error), token streams, stripped documents.</summary>
public sealed class ParserCaseFile : CaseFile
{
    /// <inheritdoc/>
    public override bool Fits(JsonElement root) =>
        root.TryGetProperty("lexer", out _) && root.TryGetProperty("strip", out _);

    /// <inheritdoc/>
    public override IEnumerable<CaseResult> Replay(JsonElement root) =>
    [
        .. root.GetProperty("cases").EnumerateArray().Select(@case => Run(@case, Parse)),
        .. root.GetProperty("lexer").EnumerateArray().Select(@case => Run(@case, Lex)),
        .. root.GetProperty("strip").EnumerateArray().Select(@case => Run(@case, Strip)),
    ];

    /// <summary>Reads a text as the case says: as a document, a value or a type, with its options.</summary>
    internal static SyntaxNode Read(JsonElement @case, string text)
    {
        var options = Options(@case);
        return @case.GetProperty("kind").GetString() switch
        {
            "parse" => Parser.Parse(text, options),
            "parseValue" => Parser.ParseValue(text, options),
            "parseConstValue" => Parser.ParseConstValue(text, options),
            "parseType" => Parser.ParseType(text, options),
            "parseSchemaCoordinate" => Parser.ParseSchemaCoordinate(text),
            var kind => throw new InvalidDataException($"Unknown kind {kind}."),
        };
    }

    /// <summary>Replays one parse: the printed form, or the error.</summary>
    internal static string? Parse(JsonElement @case)
    {
        SyntaxNode node;
        try
        {
            node = Read(@case, Source(@case));
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
