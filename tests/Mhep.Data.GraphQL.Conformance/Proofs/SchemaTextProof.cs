using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Printing;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>A schema's text, its words moved about, is built, validated and printed, or refused; a valid one prints the same once more.</summary>
internal sealed class SchemaTextProof : Proof
{
    public override string Name => "mutated schemas";

    public override int TriesATurn => 2_000;

    public override Task<ProofTurn> RunAsync(SeededChoice choice, int tries)
    {
        var turn = new ProofTurn();
        for (var i = 0; i < tries; i++)
        {
            var sound = choice.OnceIn(2) ? KitchenSinks.Sdl + KitchenSinks.MissingTypes : RandomSchema.Make(choice);
            var text = RandomText.WithMovedWords(sound, choice);
            var assumeValid = choice.OnceIn(2);
            var failure = Fault.Of(() => Build(text, assumeValid), out var isAccepted);
            turn.Count(isAccepted, failure is null ? null : $"{failure}: {text}");
        }

        return Task.FromResult(turn);
    }

    private static (bool IsAccepted, string? Failure) Build(string text, bool assumeValid)
    {
        try
        {
            var schema = SchemaBuilder.FromSdl(text, new SdlOptions { AssumeValidSdl = assumeValid });
            var isValid = SchemaValidator.Validate(schema).Count == 0;
            var printed = SchemaPrinter.Print(schema);
            var isSame = !isValid || printed == SchemaPrinter.Print(SchemaBuilder.FromSdl(printed));
            return (true, isSame ? null : "printing it twice gave two texts");
        }
        catch (GraphQLException exception)
        {
            return (false, exception.Errors.Count > 0 ? null : "refused without an error");
        }
    }
}
