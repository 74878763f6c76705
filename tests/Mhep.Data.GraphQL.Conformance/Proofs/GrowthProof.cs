using System.Text;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>
/// A random unit repeated to 10 KB and to 1 MB costs as many tokens a unit, and refusing what nests too deep costs no more
/// for the longer text.
/// </summary>
internal sealed class GrowthProof : Proof
{
    private const int Short = 10 * 1024;
    private const int Long = 1024 * 1024;

    private static readonly string[] Parts =
        ["a ", "a:b ", "a(b:1) ", "a(b:[1,{c:\"d\"}]) ", "...F ", "...on T{a} ", "a@b(c:$d) ", "a{b{c}} ", "#c\n", ", ", "a(b:\"\"\"c\"\"\") "];

    private static readonly string[] Openings = ["{a", "{a(b:1)", "{...", "{a(b:[", "{...on T", "{a@b(c:{d:["];

    public override string Name => "documents of 10 KB and 1 MB";

    public override int TriesATurn => 10;

    public override Task<ProofTurn> RunAsync(SeededChoice choice, int tries)
    {
        var turn = new ProofTurn();
        for (var i = 0; i < tries; i++)
        {
            var unit = new StringBuilder("x ");
            for (var parts = choice.Between(1, 6); parts > 0; parts--)
                unit.Append(choice.OneOf(Parts));
            var opening = choice.OneOf(Openings);
            var failure = Fault.Of(() => Grow(unit.ToString(), opening), out var isAccepted);
            turn.Count(isAccepted, failure is null ? null : $"{failure}: {unit} | {opening}");
        }

        return Task.FromResult(turn);
    }

    private static (bool IsAccepted, string? Failure) Grow(string unit, string opening)
    {
        var few = StepsAUnit(unit, Short);
        var many = StepsAUnit(unit, Long);
        if (few != many)
            return (true, $"{few} tokens a unit became {many}");
        return (true, PlaceOfRefusal(opening, Short) == PlaceOfRefusal(opening, Long) ? null : "the longer text was read further before it was refused");
    }

    private static double StepsAUnit(string unit, int length)
    {
        var units = length / unit.Length;
        return (Parser.Parse($"{{{Repeat(unit, units)}}}").TokenCount - 2.0) / units;
    }

    private static string PlaceOfRefusal(string opening, int length)
    {
        try
        {
            Parser.Parse(Repeat(opening, length / opening.Length));
            return "read to the end";
        }
        catch (GraphQLException exception)
        {
            return exception.Errors[0].ToString();
        }
    }

    private static string Repeat(string unit, int times) => new StringBuilder(unit.Length * times).Insert(0, unit, times).ToString();
}
