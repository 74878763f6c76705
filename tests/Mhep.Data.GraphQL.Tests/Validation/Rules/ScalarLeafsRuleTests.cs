using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests : RuleTests<ScalarLeafsRule>
{
    [Fact]
    public void Leaves_end_a_selection() =>
        ExpectValid("{ specialist(id: 1) { name role caseload(first: 1) { id } } }");

    [Fact]
    public void A_leaf_has_no_selection() => ExpectErrors(
            "{ flag { a } specialist(id: 1) { role { a } } }",
            """Field "flag" must not have a selection since type "Boolean" has no subfields. (1:8)""",
            """Field "role" must not have a selection since type "Role" has no subfields. (1:39)""");

    [Fact]
    public void An_object_has_one() => ExpectErrors(
            "{ worker specialist(id: 1) { caseload(first: 1) } }",
            """Field "worker" of type "Worker" must have a selection of subfields. Did you mean "worker { ... }"? (1:3)""",
            """Field "caseload" of type "[Client!]!" must have a selection of subfields. Did you mean "caseload { ... }"? (1:30)""");

    [Fact]
    public void Unknown_fields_are_left_to_another_rule() => ExpectValid("{ unknown { a } }");
}
