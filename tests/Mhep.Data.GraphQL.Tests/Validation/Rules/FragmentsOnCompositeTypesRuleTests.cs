using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests : RuleTests<FragmentsOnCompositeTypesRule>
{
    [Fact]
    public void Objects_interfaces_and_unions_are_composite() => ExpectValid(
            "{ named { ... on Team { name } ... on Worker { name } ... on Found { __typename } ... { name } } }");

    [Fact]
    public void Scalars_enums_and_input_objects_are_not() => ExpectErrors(
            "fragment A on Role { bad } fragment B on Period { bad } { named { ... on Int { bad } } }",
            """Fragment "A" cannot condition on non composite type "Role". (1:15)""",
            """Fragment "B" cannot condition on non composite type "Period". (1:42)""",
            """Fragment cannot condition on non composite type "Int". (1:74)""");
}
