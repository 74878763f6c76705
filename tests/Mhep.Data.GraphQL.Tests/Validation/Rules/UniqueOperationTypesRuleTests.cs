using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationTypesRuleTests : RuleTests<UniqueOperationTypesRule>
{
    [Fact]
    public void Each_kind_once_is_fine() =>
        ExpectSdlErrors("schema { query: A } extend schema { mutation: A subscription: A } type A { b: Int }");

    [Fact]
    public void A_second_root_of_a_kind_is_reported() => ExpectSdlErrors(
            "schema { query: A query: A } extend schema { query: A } type A { b: Int }",
            "There can be only one query type in schema. (1:10, 1:19)",
            "There can be only one query type in schema. (1:10, 1:46)");

    [Fact]
    public void And_so_is_one_the_schema_has() => ExpectExtensionErrors(
            "type Query { a: Int }",
            "extend schema { query: Query }",
            "Type for query already defined in the schema. It cannot be redefined. (1:17)");
}
