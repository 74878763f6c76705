using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Validation;

namespace Mhep.Data.GraphQL.Tests.Validation;

/// <summary>KnownOperationTypesRule on schemas that lack root types, and the rules of incremental delivery where its directives exist.</summary>
public sealed class OperationTypeTests
{
    private const string IncrementalSdl = """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(initialCount: Int = 0, if: Boolean! = true, label: String) on FIELD
        type Query { list: [Item] item: Item }
        type Item { name: String tags: [String] }
        type Mutation { list: [Item] }
        type Subscription { item: Item list: [Item] }
        """;

    [Fact]
    public void An_operation_without_a_root_type_is_reported()
    {
        Expect(
            "type Query { a: Int }",
            "mutation { a }",
            "The mutation operation is not supported by the schema. (1:1)");
    }

    [Theory]
    [InlineData("{ list @stream { name } item { ... @defer { tags @stream(initialCount: 1) } } }")]
    [InlineData("{ item { name @stream } }", "Directive \"@stream\" cannot be used on non-list field \"Item.name\". (1:15)")]
    [InlineData("mutation { list @stream { name } }", "Stream directive cannot be used on root mutation type \"Mutation\". (1:17)")]
    [InlineData(
        "{ item { ... @defer(label: \"a\") { name } ... @defer(label: \"a\") { tags } } }",
        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages. (1:14, 1:46)")]
    [InlineData(
        "query ($l: String) { item { ... @defer(label: $l) { name } } }",
        "Argument \"@defer(label:)\" must be a static string. (1:33)")]
    [InlineData(
        "subscription { item { ...F } } fragment F on Item { ... @defer { name } }",
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`. (1:57)")]
    [InlineData("subscription ($d: Boolean!) { item { ... @defer(if: $d) { name } } }")]
    [InlineData(
        "{ list @stream { name } list { name } }",
        "Fields \"list\" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:25)")]
    public void Parts_of_an_answer_are_delivered_later_only_where_that_has_a_meaning(string query, params string[] errors) =>
        Expect(IncrementalSdl, query, errors);

    private static void Expect(string sdl, string query, params string[] errors)
    {
        var schema = SchemaValidator.AssertValid(SchemaBuilder.FromSdl(sdl));
        var found = Validator.Validate(schema, Parser.Parse(query), ValidationOptions.Request);
        Assert.Equal(string.Join('\n', errors), string.Join('\n', found));
    }
}
