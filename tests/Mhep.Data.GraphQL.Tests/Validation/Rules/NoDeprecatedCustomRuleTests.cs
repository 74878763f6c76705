using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class NoDeprecatedCustomRuleTests : RuleTests<NoDeprecatedCustomRule>
{
    [Fact]
    public void What_is_not_deprecated_may_be_used() =>
        ExpectValid("{ specialist(id: 1) { name role @once } flag(role: EMPLOYMENT) }");

    [Fact]
    public void Deprecated_fields_arguments_values_and_input_fields_are_reported() => ExpectErrors(
            """{ specialist(id: 1) { nickname @once(note: "") } client(old: 1) { id } flag(role: PEER) jobs(period: {from: "", to: "", old: 1}) { title } }""",
            "The field Specialist.nickname is deprecated. Use name. (1:23)",
            """Directive "@once" argument "note" is deprecated. Say nothing. (1:38)""",
            """Field "Query.client" argument "old" is deprecated. Use key. (1:57)""",
            """The enum value "Role.PEER" is deprecated. Use EMPLOYMENT. (1:83)""",
            "The input field Period.old is deprecated. No use. (1:121)");
}
