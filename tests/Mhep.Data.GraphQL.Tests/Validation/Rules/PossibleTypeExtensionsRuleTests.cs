using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation.Rules;

public sealed class PossibleTypeExtensionsRuleTests : RuleTests<PossibleTypeExtensionsRule>
{
    [Fact]
    public void A_type_of_the_document_may_be_extended_by_its_kind() => ExpectSdlErrors(
            """type A { b: Int } extend type A { c: Int } scalar S extend scalar S @specifiedBy(url: "u")""");

    [Fact]
    public void Not_by_another_kind() => ExpectSdlErrors(
            "type A { b: Int } extend interface A { c: Int }",
            """Cannot extend non-interface type "A". (1:1, 1:19)""");

    [Fact]
    public void And_not_when_it_does_not_exist() => ExpectSdlErrors(
            "type Alpha { b: Int } extend type Alfa { c: Int }",
            """Cannot extend type "Alfa" because it is not defined. Did you mean "Alpha"? (1:35)""");

    [Fact]
    public void A_type_of_the_schema_may_be_extended_by_its_kind() =>
        ExpectExtensionErrors("input A { b: Int }", "extend input A { c: Int }");

    [Fact]
    public void Not_by_another_kind_there() => ExpectExtensionErrors(
            "input A { b: Int }",
            "extend enum A { C }",
            """Cannot extend non-enum type "A". (1:1)""");
}
