using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests : RuleTests<KnownTypeNamesRule>
{
    [Fact]
    public void Types_of_the_schema_are_known() =>
        ExpectValid("query ($a: [Period!]) { named { ... on Specialist { name } ...F } } fragment F on Team { name }");

    [Fact]
    public void Unknown_types_are_reported_with_similar_names() => ExpectErrors(
            "query ($a: Perod) { named { ... on Spezialist { name } } }",
            """Unknown type "Perod". Did you mean "Period"? (1:12)""",
            """Unknown type "Spezialist". Did you mean "Specialist"? (1:36)""");

    [Fact]
    public void A_document_of_the_type_system_knows_its_own_types_and_those_every_schema_has() =>
        ExpectSdlErrors("type A { b: B c: ID! } type B { a: [A!] schema: __Schema }");

    [Fact]
    public void And_reports_those_it_lacks() =>
        ExpectSdlErrors("type Animal { a: Animals }", """Unknown type "Animals". Did you mean "Animal"? (1:18)""");
}
