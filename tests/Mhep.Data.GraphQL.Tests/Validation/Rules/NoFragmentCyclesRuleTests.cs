using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests : RuleTests<NoFragmentCyclesRule>
{
    [Fact]
    public void A_fragment_used_twice_is_no_cycle() =>
        ExpectValid("fragment A on Named { ...B ...B } fragment B on Named { name }");

    [Fact]
    public void A_fragment_within_itself_is() =>
        ExpectErrors("fragment A on Named { name ...A }", """Cannot spread fragment "A" within itself. (1:28)""");

    [Fact]
    public void A_cycle_names_the_fragments_it_goes_through() => ExpectErrors(
            "fragment A on Team { members { ...B } } fragment B on Worker { ...C } fragment C on Named { ...A }",
            """Cannot spread fragment "A" within itself via "B", "C". (1:32, 1:64, 1:93)""");

    [Fact]
    public void Unknown_fragments_end_the_search() => ExpectValid("fragment A on Named { ...Gone }");
}
