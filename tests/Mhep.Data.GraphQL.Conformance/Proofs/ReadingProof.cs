using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>
/// Reading a text ends with a document or one syntax error that has a place; a document survives being printed, and being
/// stripped of what does not count.
/// </summary>
internal sealed class ReadingProof(string name, Func<SeededChoice, string> make) : Proof
{
    public override string Name => name;

    public override int TriesATurn => 20_000;

    public override Task<ProofTurn> RunAsync(SeededChoice choice, int tries)
    {
        var turn = new ProofTurn();
        for (var i = 0; i < tries; i++)
        {
            var text = make(choice);
            var failure = Fault.Of(() => Read(text), out var isAccepted);
            turn.Count(isAccepted, failure is null ? null : $"{failure}: {text}");
        }

        return Task.FromResult(turn);
    }

    private static (bool IsAccepted, string? Failure) Read(string text)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(text);
        }
        catch (GraphQLException exception)
        {
            var isSyntaxError = exception.Errors is [{ Locations.Count: 1 } error]
                && error.Message.StartsWith("Syntax Error: ", StringComparison.Ordinal);
            return (false, isSyntaxError ? null : $"refused with {exception.Message}");
        }

        var shape = Shape.Of(document);
        if (shape != Shape.Of(Parser.Parse(Printer.Print(document))))
            return (true, "printing changed it");
        return (true, shape == Shape.Of(Parser.Parse(IgnoredCharacters.Strip(text))) ? null : "stripping changed it");
    }
}
