using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests : RuleTests<KnownDirectivesRule>
{
    [Fact]
    public void Directives_at_their_places_are_known() => ExpectValid(
            """query ($a: Int @onVariable) @tag(name: "q") { flag @include(if: true) @once ... @skip(if: false) { flag } }""");

    [Fact]
    public void Unknown_directives_and_wrong_places_are_reported() => ExpectErrors(
            """query ($a: Int @tag(name: "")) @once { flag @unknown ... @tag(name: "") { flag } }""",
            """Directive "@tag" may not be used on VARIABLE_DEFINITION. (1:16)""",
            """Directive "@once" may not be used on QUERY. (1:32)""",
            """Unknown directive "@unknown". (1:45)""",
            """Directive "@tag" may not be used on INLINE_FRAGMENT. (1:58)""");

    [Fact]
    public void A_document_of_the_type_system_may_define_what_it_uses() =>
        ExpectSdlErrors("directive @d on OBJECT | ARGUMENT_DEFINITION type A @d { b(c: Int @d): Int }");

    [Fact]
    public void Input_fields_and_arguments_are_different_places_also_in_extensions() => ExpectSdlErrors(
            "directive @d on ARGUMENT_DEFINITION input I { a: Int @d } extend input I { b: Int @d }",
            """Directive "@d" may not be used on INPUT_FIELD_DEFINITION. (1:54)""",
            """Directive "@d" may not be used on INPUT_FIELD_DEFINITION. (1:83)""");
}
