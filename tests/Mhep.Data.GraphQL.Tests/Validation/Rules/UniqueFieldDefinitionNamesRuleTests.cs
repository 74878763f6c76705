using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFieldDefinitionNamesRuleTests : RuleTests<UniqueFieldDefinitionNamesRule>
{
    [Fact]
    public void Fields_of_one_name_are_reported_those_of_extensions_too() => ExpectSdlErrors(
            "type A { b: Int b: ID } extend type A { b: Int } input I { c: Int } extend input I { c: Int } interface J { d: Int d: Int }",
            """Field "A.b" can only be defined once. (1:10, 1:17)""",
            """Field "A.b" can only be defined once. (1:10, 1:41)""",
            """Field "I.c" can only be defined once. (1:60, 1:86)""",
            """Field "J.d" can only be defined once. (1:109, 1:116)""");

    [Fact]
    public void And_so_are_fields_the_schema_has() => ExpectExtensionErrors(
            "type A { b: Int }",
            "extend type A { b: Int c: Int }",
            """Field "A.b" already exists in the schema. It cannot also be defined in this type extension. (1:17)""");
}
