using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectiveNamesRuleTests : RuleTests<UniqueDirectiveNamesRule>
{
    [Fact]
    public void Directives_of_one_name_are_reported() => ExpectSdlErrors(
            "directive @a on FIELD directive @b on FIELD directive @a on QUERY",
            """There can be only one directive named "@a". (1:12, 1:56)""");

    [Fact]
    public void And_so_are_directives_the_schema_has() => ExpectExtensionErrors(
            "directive @a on FIELD type Query { b: Int }",
            "directive @a on FIELD directive @skip on FIELD",
            """Directive "@a" already exists in the schema. It cannot be redefined. (1:12)""",
            """Directive "@skip" already exists in the schema. It cannot be redefined. (1:34)""");
}
