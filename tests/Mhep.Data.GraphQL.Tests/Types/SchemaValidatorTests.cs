using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types.Building;

namespace Mhep.Data.GraphQL.Tests.Types;

public sealed class SchemaValidatorTests
{
    [Fact]
    public void A_valid_schema_has_no_errors() => Expect(
        """
        type Query implements Node & Named { id: ID! name(short: Boolean, long: Boolean = false): String! more(key: Key, filter: Filter = {}): Found }
        interface Node { id: ID } interface Named implements Node { id: ID name(short: Boolean): String }
        union Found = Query enum Kind { A } input Key @oneOf { a: ID b: Kind }
        input Filter { self: Filter list: [Filter!]! = [] kind: Kind = A }
        """);

    [Fact]
    public void There_is_a_query_root_and_roots_are_objects()
    {
        Expect("type A { a: Int }", "Query root type must be provided.");
        Expect(
            "schema { query: Q mutation: M } input Q { a: Int } union M = A type A { a: Int }",
            "Query root type must be Object type, it cannot be Q. (1:17)",
            "Mutation root type must be Object type if provided, it cannot be M. (1:29)");
    }

    [Fact]
    public void Names_with_two_underscores_are_reserved() => Expect(
        "type Query { __a(__b: Int): Int } directive @__c on FIELD enum E { __D }",
        "Name \"__c\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:35)",
        "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:14)",
        "Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:18)",
        "Name \"__D\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:68)");

    [Fact]
    public void Types_have_parts() => Expect(
        "type Query union U enum E input I interface J",
        "Type Query must define one or more fields. (1:1)",
        "Union type U must define one or more member types. (1:12)",
        "Enum type E must define one or more values. (1:20)",
        "Input Object type I must define one or more fields. (1:27)",
        "Type J must define one or more fields. (1:35)");

    [Fact]
    public void Input_and_output_types_stand_in_their_places() => Expect(
        "type Query { a(b: Query): I } input I { c: Query } directive @d(e: Query) on FIELD",
        "The type of @d(e:) must be Input Type but got: Query. (1:65)",
        "The type of Query.a must be Output Type but got: I. (1:27)",
        "The type of Query.a(b:) must be Input Type but got: Query. (1:19)",
        "The type of I.c must be Input Type but got: Query. (1:44)");

    [Fact]
    public void Unions_have_different_objects_as_members() => Expect(
        "type Query { a: U } union U = Query | Query | Int",
        "Union type U can only include type Query once. (1:31, 1:39)",
        "Union type U can only include Object types, it cannot include Int. (1:47)");

    [Fact]
    public void What_is_required_is_not_deprecated() => Expect(
        "type Query { a(b: Int! @deprecated, c: Int! = 1 @deprecated): Int } input I { d: Int! @deprecated(reason: \"e\") }",
        "Required argument Query.a(b:) cannot be deprecated. (1:24, 1:19)",
        "Required input field I.d cannot be deprecated. (1:87, 1:82)");

    [Fact]
    public void OneOf_fields_are_nullable_and_have_no_default() => Expect(
        "type Query { a: Int } input I @oneOf { b: Int! c: Int = 1 }",
        "OneOf input field I.b must be nullable. (1:43)",
        "OneOf input field I.c cannot have a default value. (1:48)");

    [Fact]
    public void Interfaces_are_implemented_whole() => Expect(
        """
        type Query implements Node { name(long: Int, needed: Int!): String }
        interface Node { id: ID name(short: Boolean, long: ID): [String] }
        """,
        "Interface field Node.id expected but Query does not provide it. (2:18, 1:1)",
        "Interface field Node.name expects type [String] but Query.name is type String. (2:57, 1:61)",
        "Interface field argument Node.name(short:) expected but Query.name does not provide it. (2:30, 1:30)",
        "Interface field argument Node.name(long:) expects type ID but Query.name(long:) is type Int. (2:52, 1:41)",
        "Object field Query.name includes required argument needed that is missing from the Interface field Node.name. (1:46, 2:25)");

    [Fact]
    public void Interfaces_are_implemented_with_their_interfaces_and_without_circles() => Expect(
        """
        type Query implements B & B & Query { a: Int }
        interface A implements A { a: Int } interface B implements A & C { a: Int } interface C implements B { a: Int }
        """,
        "Type Query must implement A because it is implemented by B. (2:60, 1:23, 1:27)",
        "Type Query must implement C because it is implemented by B. (2:64, 1:23, 1:27)",
        "Type Query can only implement B once. (1:23, 1:27)",
        "Type Query must only implement Interface types, it cannot implement Query. (1:31)",
        "Type A cannot implement itself because it would create a circular reference. (2:24)",
        "Type B cannot implement C because it would create a circular reference. (2:100, 2:64)",
        "Type C must implement A because it is implemented by B. (2:60, 2:100)",
        "Type C cannot implement B because it would create a circular reference. (2:64, 2:100)");

    [Fact]
    public void A_field_is_deprecated_only_when_its_interface_says_so() => Expect(
        "type Query implements Node { a: Int @deprecated b: Int @deprecated } interface Node { a: Int b: Int @deprecated }",
        "Interface field Node.a is not deprecated, so implementation field Query.a must not be deprecated. (1:37, 1:33)");

    [Fact]
    public void Input_objects_do_not_need_themselves() => Expect(
        "type Query { a(i: A): Int } input A { b: B! } input B { c: [C!]! d: D! } input C { a: A! } input D { b: B! self: D! }",
        "Cannot reference Input Object \"B\" within itself through a series of non-null fields: \"d.b\". (1:66, 1:102)",
        "Cannot reference Input Object \"D\" within itself through a series of non-null fields: \"self\". (1:108)");

    [Fact]
    public void Defaults_fit_their_types() => Expect(
        """
        type Query { a(i: Int = "x", l: [Kind!] = [GOOD, WRONG], f: Filter = {size: null, extra: 1}): Int }
        enum Kind { GOOD } input Filter { size: Int! name: String! = 5 } directive @d(a: Int! = null) on FIELD
        """,
        "@d(a:) has invalid default value: Expected value of non-null type \"Int!\" not to be null. (2:89)",
        "Query.a(i:) has invalid default value: Int cannot represent non-integer value: \"x\" (1:25)",
        "Query.a(l:) has invalid default value: Value \"WRONG\" does not exist in \"Kind\" enum. (1:50)",
        "Query.a(f:) has invalid default value: Expected value of type \"Filter\" to include required field \"name\", found: {size: null, extra: 1}. (1:70)",
        "Query.a(f:) has invalid default value: Expected value of non-null type \"Int!\" not to be null. (1:77)",
        "Query.a(f:) has invalid default value: Expected value of type \"Filter\" not to include unknown field \"extra\", found: {size: null, extra: 1}. (1:83)",
        "Filter.name has invalid default value: String cannot represent a non string value: 5 (2:62)");

    [Fact]
    public void Defaults_do_not_need_themselves() => Expect(
        "type Query { a(i: A): Int } input A { b: B = {} } input B { a: A = {} c: C = {c: null} } input C { c: C = {} }",
        "Invalid circular reference. The default value of Input Object field A.b references itself via the default values of: B.a. (1:46, 1:68)",
        "Invalid circular reference. The default value of Input Object field C.c references itself. (1:107)");

    [Fact]
    public void A_chain_of_input_objects_longer_than_the_stack_is_refused_and_not_followed()
    {
        const int Length = 100_000;
        var sdl = "type Query { a: Int } "
            + string.Join(' ', Enumerable.Range(0, Length).Select(i => $"input I{i} {{ next: I{(i + 1) % Length}! }}"));
        var schema = SchemaBuilder.FromSdl(sdl);
        Assert.Contains("chain", Assert.Throws<GraphQLException>(() => SchemaValidator.Validate(schema)).Message, StringComparison.Ordinal);
    }

    private static void Expect(string sdl, params string[] errors)
    {
        var schema = SchemaBuilder.FromSdl(sdl, new SdlOptions { AssumeValidSdl = true });
        Assert.Equal(string.Join('\n', errors), string.Join('\n', SchemaValidator.Validate(schema)));
    }
}
