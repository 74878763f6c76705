using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueEnumValueNamesRuleTests : RuleTests<UniqueEnumValueNamesRule>
{
    [Fact]
    public void Values_of_one_name_are_reported_those_of_extensions_too() => ExpectSdlErrors(
            "enum A { X Y X } extend enum A { Y } enum B { X }",
            """Enum value "A.X" can only be defined once. (1:10, 1:14)""",
            """Enum value "A.Y" can only be defined once. (1:12, 1:34)""");

    [Fact]
    public void And_so_are_values_the_schema_has() => ExpectExtensionErrors(
            "enum A { X }",
            "extend enum A { X Y }",
            """Enum value "A.X" already exists in the schema. It cannot also be defined in this type extension. (1:17)""");
}
