using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests : RuleTests<LoneAnonymousOperationRule>
{
    [Fact]
    public void One_anonymous_operation_may_stand_with_fragments() =>
        ExpectValid("{ ...F } fragment F on Query { flag }");

    [Fact]
    public void Several_named_operations_are_fine() => ExpectValid("query A { flag } query B { flag }");

    [Fact]
    public void An_anonymous_operation_beside_another_is_reported() => ExpectErrors(
            "{ flag } query B { flag }",
            "This anonymous operation must be the only defined operation. (1:1)");
}
