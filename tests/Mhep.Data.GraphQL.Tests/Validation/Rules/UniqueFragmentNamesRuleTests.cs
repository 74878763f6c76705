using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests : RuleTests<UniqueFragmentNamesRule>
{
    [Fact]
    public void Different_names_are_fine() =>
        ExpectValid("{ named { name } } fragment A on Named { name } fragment B on Named { name }");

    [Fact]
    public void A_second_fragment_of_a_name_is_reported() => ExpectErrors(
            "fragment A on Named { name } fragment A on Team { name }",
            """There can be only one fragment named "A". (1:10, 1:39)""");
}
