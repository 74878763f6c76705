using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class LoneSchemaDefinitionRuleTests : RuleTests<LoneSchemaDefinitionRule>
{
    [Fact]
    public void One_definition_is_fine() => ExpectSdlErrors("schema { query: A } type A { b: Int }");

    [Fact]
    public void A_second_is_reported() => ExpectSdlErrors(
            "schema { query: A } type A { b: Int } schema { query: A }",
            "Must provide only one schema definition. (1:39)");

    [Fact]
    public void A_schema_that_exists_is_extended_not_defined() => ExpectExtensionErrors(
            "type Query { a: Int }",
            "schema { query: Query }",
            "Cannot define a new schema within a schema extension. (1:1)");
}
