using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests : RuleTests<VariablesAreInputTypesRule>
{
    [Fact]
    public void Scalars_enums_and_input_objects_can_be_handed_in() =>
        ExpectValid("query ($a: [Int!]!, $b: Role, $c: Period) { flag }");

    [Fact]
    public void Objects_cannot() =>
        ExpectErrors("query ($a: [Team!]!) { flag }", """Variable "$a" cannot be non-input type "[Team!]!". (1:12)""");
}
