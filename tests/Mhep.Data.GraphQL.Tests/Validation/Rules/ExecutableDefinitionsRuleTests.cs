using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests : RuleTests<ExecutableDefinitionsRule>
{
    [Fact]
    public void Operations_and_fragments_are_executable() =>
        ExpectValid("query A { named { name } } fragment F on Named { name }");

    [Fact]
    public void Types_schemas_and_directives_are_not() => ExpectErrors(
            "{ named { name } } type T { a: Int } extend type Q { b: Int } schema { query: T } directive @d on FIELD",
            """The "T" definition is not executable. (1:20)""",
            """The "Q" definition is not executable. (1:38)""",
            "The schema definition is not executable. (1:63)",
            """The "d" definition is not executable. (1:83)""");
}
