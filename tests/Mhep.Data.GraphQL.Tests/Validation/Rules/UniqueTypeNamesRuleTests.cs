using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueTypeNamesRuleTests : RuleTests<UniqueTypeNamesRule>
{
    [Fact]
    public void Types_of_one_name_are_reported_whatever_their_kinds() => ExpectSdlErrors(
            "type A { b: Int } scalar A union B = C type C { a: Int }",
            """There can be only one type named "A". (1:6, 1:26)""");

    [Fact]
    public void And_so_are_types_the_schema_has() => ExpectExtensionErrors(
            "type A { b: Int }",
            "enum A { B } enum C { D }",
            """Type "A" already exists in the schema. It cannot also be defined in this type definition. (1:6)""");
}
