using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests : RuleTests<ValuesOfCorrectTypeRule>
{
    [Fact]
    public void Literals_that_fit_are_fine() => ExpectValid(
            """{ flag(value: true, ratio: 1, id: 4, role: PEER, count: 3) a: flag(ratio: 1.5, id: "x", role: null) jobs(hours: 1, roles: [PEER, null]) { title } anything(value: {a: [1, {b: X}]}) }""");

    [Fact]
    public void A_scalar_says_what_it_cannot_represent() => ExpectErrors(
            """{ flag(value: "yes", ratio: "1", id: 1.5, count: 1.5) a: flag(count: 2147483648) }""",
            """Boolean cannot represent a non boolean value: "yes" (1:15)""",
            """Float cannot represent non numeric value: "1" (1:29)""",
            "ID cannot represent a non-string and non-integer value: 1.5 (1:38)",
            "Int cannot represent non-integer value: 1.5 (1:50)",
            "Int cannot represent non 32-bit signed integer value: 2147483648 (1:70)");

    [Fact]
    public void An_enum_proposes_a_value() => ExpectErrors(
            """{ flag(role: "PEER") a: flag(role: PER) }""",
            """Enum "Role" cannot represent non-enum value: "PEER". Did you mean the enum value "PEER"? (1:14)""",
            """Value "PER" does not exist in "Role" enum. Did you mean the enum value "PEER"? (1:36)""");

    [Fact]
    public void Null_does_not_fit_a_non_null_type() => ExpectErrors(
            "{ specialist(id: null) { name } jobs(hours: [1, null]) { title } }",
            """Expected value of type "ID!", found null. (1:18)""",
            """Expected value of type "Int!", found null. (1:49)""");

    [Fact]
    public void An_input_object_has_its_required_fields_and_no_others() => ExpectErrors(
            """{ jobs(period: {from: "", tow: ""}) { title } }""",
            """Field "Period.to" of required type "String!" was not provided. (1:16)""",
            """Field "tow" is not defined by type "Period". Did you mean "to"? (1:27)""");

    [Fact]
    public void A_list_or_object_where_a_scalar_is_expected_is_reported_as_a_whole() => ExpectErrors(
            """{ flag(count: [1, "a"]) a: flag(count: {b: "c"}) jobs(period: "2026") { title } }""",
            """Int cannot represent non-integer value: [1, "a"] (1:15)""",
            """Int cannot represent non-integer value: {b: "c"} (1:40)""",
            """Expected value of type "Period", found "2026". (1:63)""");

    [Fact]
    public void A_oneOf_object_has_exactly_one_field_not_null() => ExpectErrors(
            "{ a: client(key: {id: 1}) { id } b: client(key: {}) { id } c: client(key: {id: 1, number: 2}) { id } d: client(key: {id: null}) { id } }",
            """OneOf Input Object "ClientKey" must specify exactly one key. (1:49)""",
            """OneOf Input Object "ClientKey" must specify exactly one key. (1:75)""",
            """Field "ClientKey.id" must be non-null. (1:117)""");

    [Fact]
    public void A_variable_in_a_oneOf_object_is_non_null() => ExpectErrors(
            "query ($a: ID, $b: ID!) { a: client(key: {id: $a}) { id } b: client(key: {id: $b}) { id } }",
            """Variable "a" must be non-nullable to be used for OneOf Input Object "ClientKey". (1:42)""");

    [Fact]
    public void Defaults_of_variables_fit_their_types() => ExpectErrors(
            """query ($a: Int = "1", $b: [Role] = [PEER, OTHER], $c: String = null) { flag }""",
            """Int cannot represent non-integer value: "1" (1:18)""",
            """Value "OTHER" does not exist in "Role" enum. Did you mean the enum value "PEER"? (1:43)""");
}
