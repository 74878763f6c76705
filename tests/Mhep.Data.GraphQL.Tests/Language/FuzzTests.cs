using System.Globalization;
using System.Text;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Tests.Validation;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Printing;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.GraphQL.Tests.Language;

/// <summary>
/// Whatever the bytes, reading ends, and ends with a document or a syntax error. MHEP_FUZZ_ROUNDS raises the number of
/// rounds from what fits into a test run to what an hour allows.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20260401;

    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "@", "$", "&", "|", "!", "...", "..", "\"", "\"\"\"", "\\", "\\u", "\\u{", "#",
        "\n", "\r", ",", "-", "0", "1e", "1.5", "on", "query", "extend", "type", "input", "null", "\uFEFF", "\uD83D", "\u0000", "é", "_",
    ];

    private static int Rounds => int.TryParse(
        Environment.GetEnvironmentVariable("MHEP_FUZZ_ROUNDS"),
        CultureInfo.InvariantCulture,
        out var rounds) ? rounds : 20_000;

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        var random = Seeded();
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Between(1, 199)];
            random.Fill(bytes);
            Read(Encoding.UTF8.GetString(bytes), round);
            Read(Encoding.Latin1.GetString(bytes), round);
        }
    }

    [Fact]
    public void Random_tokens_are_read_or_refused()
    {
        var random = Seeded();
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Between(1, 60); i > 0; i--)
            {
                text.Append(random.OneOf(Fragments)).Append(random.OnceIn(3) ? " " : "");
            }

            Read(text.ToString(), round);
        }
    }

    [Fact]
    public void Mutated_kitchen_sinks_are_read_or_refused()
    {
        var random = Seeded();
        var accepted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder(random.OneOf(KitchenSinks.All));
            for (var i = random.Between(1, 3); i > 0; i--)
            {
                Mutate(text, random);
            }

            accepted += Read(text.ToString(), round) ? 1 : 0;
        }

        // Small changes leave some documents valid; otherwise the printer would go untried.
        Assert.InRange(accepted, Rounds / 100, Rounds);
    }

    [Fact]
    public void Mutated_schemas_are_built_validated_and_printed_or_refused()
    {
        var random = Seeded();
        var built = 0;
        for (var round = 0; round < Rounds / 10; round++)
        {
            var text = new StringBuilder(random.OneOf([KitchenSinks.Sdl + KitchenSinks.MissingTypes, TeamSchema.Sdl]));
            for (var i = random.Between(1, 4); i > 0; i--)
            {
                MutateWords(text, random);
            }

            built += Build(text.ToString(), random.OnceIn(2)) ? 1 : 0;
        }

        Assert.InRange(built, 1, Rounds);
    }

    // Swaps whole words, so that many results are documents and some of them schemas that nobody would write.
    private static void MutateWords(StringBuilder text, SeededChoice random)
    {
        var words = text.ToString().Split(' ');
        for (var i = random.Between(1, 3); i > 0; i--)
        {
            words[random.Below(words.Length)] = words[random.Below(words.Length)];
        }

        text.Clear().AppendJoin(' ', words);
    }

    private static bool Build(string sdl, bool assumeValid)
    {
        try
        {
            var schema = SchemaBuilder.FromSdl(sdl, new SdlOptions { AssumeValidSdl = assumeValid });
            var errors = SchemaValidator.Validate(schema);
            var printed = SchemaPrinter.Print(schema);
            if (errors.Count == 0)
            {
                Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilder.FromSdl(printed)));
            }

            return true;
        }
        catch (GraphQLException exception)
        {
            Assert.NotEmpty(exception.Errors);
            return false;
        }
    }

    private static void Mutate(StringBuilder text, SeededChoice random)
    {
        var position = random.Below(text.Length);
        switch (random.Below(5))
        {
            case 0:
                text.Remove(position, Math.Min(random.Between(1, 20), text.Length - position));
                text.Append(' ');
                break;
            case 1:
                text.Insert(position, random.OneOf(Fragments));
                break;
            case 2:
                text[position] = (char)random.Between(1, 0x300);
                break;
            case 3:
                var length = Math.Min(random.Between(1, 40), text.Length - position);
                text.Insert(random.Below(text.Length), text.ToString(position, length));
                break;
            default:
                text.Length = Math.Max(1, position);
                break;
        }
    }

    // Returns whether the text was accepted, after holding the printer to what was read.
    private static bool Read(string text, int round)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(text);
        }
        catch (GraphQLException exception)
        {
            var error = Assert.Single(exception.Errors);
            Assert.StartsWith("Syntax Error: ", error.Message, StringComparison.Ordinal);
            Assert.Single(error.Locations);
            return false;
        }

        var printed = Printer.Print(document);
        Assert.True(Shape.Of(document) == Shape.Of(Parser.Parse(printed)), $"Round {round}: printing changed {text}");
        Assert.True(Shape.Of(document) == Shape.Of(Parser.Parse(IgnoredCharacters.Strip(text))), $"Round {round}: stripping changed {text}");
        return true;
    }

    private SeededChoice Seeded()
    {
        output.WriteLine($"Seed {Seed}, {Rounds} rounds.");
        return new SeededChoice(Seed);
    }
}
