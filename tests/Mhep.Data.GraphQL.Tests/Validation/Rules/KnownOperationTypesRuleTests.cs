using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests : RuleTests<KnownOperationTypesRule>
{
    [Fact]
    public void Operations_with_a_root_type_are_known() =>
        ExpectValid("query { flag } mutation { a } subscription { b }");
}
