using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

public sealed class QueryTests : IDisposable
{
    private readonly Registry.Counter _services = new();
    private readonly Executor _executor = new(Registry.Schema.Build());

    public void Dispose() => _executor.Dispose();

    [Fact]
    public async Task Fields_of_every_form_answer_together()
    {
        var data = await AskAsync("""{ site(code: "A") { id code label region policyFocus serviceStart provider { name } jobStarts } }""");

        Assert.Equal(
            """{"site":{"id":"U2l0ZTpB","code":"A","label":"A: Zulu","region":"North","policyFocus":"SEVERE_MENTAL_ILLNESS","serviceStart":"2019-04-01","provider":{"name":"One"},"jobStarts":1}}""",
            data);
    }

    [Fact]
    public async Task A_batch_method_is_called_once_for_a_page()
    {
        var data = await AskAsync("{ sites { nodes { jobStarts(perFte: true) a: jobStarts partners { nodes { code } } } } }");

        Assert.StartsWith("""{"sites":{"nodes":[{"jobStarts":null,"a":1,"partners":{"nodes":[{"code":"P1"},{"code":"P2"}]}},""", data, StringComparison.Ordinal);
        Assert.Equal([3, 3], _services.Batches);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_cursor()
    {
        const string Query = """
            query($after: String, $before: String, $first: Int, $last: Int) {
              sites(first: $first, after: $after, last: $last, before: $before) {
                totalCount nodes { code } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
        var first = await PageAsync(Query, new() { ["first"] = 2 });
        var second = await PageAsync(Query, new() { ["first"] = 2, ["after"] = first.EndCursor });
        var back = await PageAsync(Query, new() { ["last"] = 1, ["before"] = second.StartCursor });

        Assert.Equal(("A,BB", true, false, 3), (first.Codes, first.HasNext, first.HasPrevious, first.Total));
        Assert.Equal(("CCC", false, true, 3), (second.Codes, second.HasNext, second.HasPrevious, second.Total));
        Assert.Equal(("BB", true, true, 3), (back.Codes, back.HasNext, back.HasPrevious, back.Total));
    }

    [Theory]
    [InlineData("first: 51", "HC0051")]
    [InlineData("last: 51", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("after: \"???\"", "HC0078")]
    [InlineData("before: \"QUJD\"", "HC0078")]
    public async Task A_page_that_cannot_be_is_refused_by_code(string arguments, string code) =>
        Assert.Contains($"\"code\":\"{code}\"", await AskAsync($"{{ sites({arguments}) {{ nodes {{ code }} }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ code: { eq: "A" } }""", "A")]
    [InlineData("""{ code: { neq: "A" } }""", "BB,CCC")]
    [InlineData("""{ region: { eq: null } }""", "BB")]
    [InlineData("""{ region: { neq: null } }""", "A,CCC")]
    [InlineData("""{ region: { in: ["North", null] } }""", "A,BB")]
    [InlineData("""{ region: { nin: ["North", null] } }""", "CCC")]
    [InlineData("""{ region: { contains: "or" } }""", "A")]
    [InlineData("""{ region: { ncontains: "or" } }""", "BB,CCC")]
    [InlineData("""{ code: { startsWith: "c" } }""", "")]
    [InlineData("""{ code: { or: [{ startsWith: "C" }, { endsWith: "A" }] } }""", "A,CCC")]
    [InlineData("""{ serviceStart: { gte: "2019-04-01", lt: "2020-01-01" } }""", "A")]
    [InlineData("""{ serviceStart: { ngt: "2019-04-01" } }""", "A,BB")]
    [InlineData("""{ policyFocus: { in: [PRIMARY_CARE] } }""", "BB,CCC")]
    [InlineData("""{ provider: { code: { eq: "P2" } } }""", "CCC")]
    [InlineData("""{ or: [{ code: { eq: "A" } }, { and: [{ region: { eq: null } }, { code: { eq: "BB" } }] }] }""", "A,BB")]
    [InlineData("""{ code: null }""", "A,BB,CCC")]
    public async Task Items_are_filtered(string where, string expected)
    {
        var data = await AskAsync($"{{ sites(where: {where}) {{ nodes {{ code }} totalCount }} }}");

        Assert.Equal(expected, CodesOf(data));
    }

    [Theory]
    [InlineData("{ name: ASC }", "BB,CCC,A")]
    [InlineData("{ name: DESC }", "A,BB,CCC")]
    [InlineData("{ serviceStart: ASC }", "BB,A,CCC")]
    [InlineData("[{ name: ASC }, { serviceStart: DESC }]", "CCC,BB,A")]
    public async Task Items_are_sorted_with_nulls_first_and_the_natural_key_last(string order, string expected) =>
        Assert.Equal(expected, CodesOf(await AskAsync($"{{ sites(order: {order}) {{ nodes {{ code }} }} }}")));

    [Fact]
    public async Task Ids_find_their_objects_again_and_nothing_else()
    {
        var other = NodeId.Encode("Site", "nowhere");
        var unknown = NodeId.Encode("Nothing", "A");

        Assert.Equal(
            """{"node":{"id":"U2l0ZTpB","code":"A"},"nodes":[{"__typename":"Site"},null,null,{"__typename":"Site"}]}""",
            await AskAsync($$"""
                {
                  node(id: "U2l0ZTpB") { id ... on Site { code } }
                  nodes(ids: ["{{NodeId.Encode("Site", "BB")}}", "{{other}}", "{{unknown}}", "U2l0ZTpB"]) { __typename }
                }
                """));
        Assert.Contains("invalid format", await AskAsync("""{ node(id: "?") { id } }"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_fifty_nodes_at_once_are_refused()
    {
        var ids = string.Join(",", Enumerable.Repeat("\"U2l0ZTpB\"", 51));

        Assert.Contains("HC0076", await AskAsync($"{{ nodes(ids: [{ids}]) {{ id }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_arrive_as_what_the_method_takes() => Assert.Equal(
        """{"a":"2023-04-01  PrimaryCare  0","b":" 2023-06-30 Below99_8 True 2"}""",
        await AskAsync("""
            {
              a: describe(period: { month: "2023-04-01" })
              b: describe(period: { range: { from: "2023-04-01", to: "2023-06-30" } }, focus: BELOW_99_8, where: { or: [{ policyFocus: { eq: PRIMARY_CARE } }] })
            }
            """));

    [Theory]
    [InlineData("U2l0ZTpB", "true", """{"site":{"code":"A"},"errors":null}""")]
    [InlineData("U2l0ZTpB", "false", """{"site":null,"errors":[{"__typename":"WrongStatusError","message":"It is open."}]}""")]
    [InlineData("U2l0ZTpaWg==", "false", """{"site":null,"errors":[{"__typename":"NotFoundError","message":"There is no such service."}]}""")]
    public async Task A_mutation_answers_its_result_or_the_callers_mistakes(string id, string force, string expected)
    {
        var data = await AskAsync(
            $"mutation {{ closeSite(input: {{ siteId: \"{id}\", force: {force} }}) {{ site {{ code }} errors {{ __typename ... on Error {{ message }} }} }} }}");

        Assert.Equal($$"""{"closeSite":{{expected}}}""", data);
    }

    [Fact]
    public async Task An_id_of_another_type_is_refused_before_the_mutation_runs() => Assert.Contains(
        "an id of type Site is needed",
        await AskAsync($"mutation {{ closeSite(input: {{ siteId: \"{NodeId.Encode("Provider", "P1")}\" }}) {{ site {{ code }} }} }}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("eq", "\"U2l0ZTpB\"", "A")]
    [InlineData("neq", "\"U2l0ZTpB\"", "BB,CCC")]
    [InlineData("in", "[\"U2l0ZTpB\", \"U2l0ZTpDQ0M=\"]", "A,CCC")]
    [InlineData("nin", "[\"U2l0ZTpB\", \"U2l0ZTpaWg==\"]", "BB,CCC")]
    [InlineData("eq", "null", "")]
    public async Task Items_are_found_by_their_ids(string operation, string operand, string codes) =>
        Assert.Equal(codes, CodesOf(await AskAsync($"{{ sites(where: {{ id: {{ {operation}: {operand} }} }}) {{ nodes {{ code }} }} }}")));

    [Theory]
    [InlineData("P1", "A,BB")]
    [InlineData("U2l0ZTpB", "")]
    public async Task An_id_that_is_no_node_s_is_compared_as_it_is(string id, string codes) =>
        Assert.Equal(codes, CodesOf(await AskAsync($"{{ sites(where: {{ provider: {{ code: {{ eq: \"{id}\" }} }} }}) {{ nodes {{ code }} }} }}")));

    [Fact]
    public async Task A_filter_by_an_id_of_another_type_is_the_callers_mistake() => Assert.Contains(
        "an id of type Site is needed",
        await AskAsync($"{{ sites(where: {{ id: {{ in: [\"{NodeId.Encode("Provider", "P1")}\"] }} }}) {{ totalCount }} }}"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(false, "FIELD_DEFINITION,ARGUMENT_DEFINITION,INPUT_FIELD_DEFINITION,ENUM_VALUE", false)]
    [InlineData(true, "FIELD_DEFINITION,ARGUMENT_DEFINITION,INPUT_FIELD_DEFINITION,ENUM_VALUE,DIRECTIVE_DEFINITION", true)]
    public async Task A_location_of_the_draft_is_told_where_the_schema_has_it(bool withDraft, string locations, bool isListed)
    {
        using var executor = new Executor(new CodeFirstSchema { WithDraftLocations = withDraft }.AddTypesFrom(typeof(Registry).Assembly).Build());
        using var result = await executor.ExecuteAsync(new ExecutionRequest
        {
            Query = "{ __schema { directives { name locations } } __type(name: \"__DirectiveLocation\") { enumValues { name } } }",
        });
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(result.Data));

        var deprecated = document.RootElement.GetProperty("__schema").GetProperty("directives").EnumerateArray()
            .Single(directive => directive.GetProperty("name").GetString() == "deprecated");
        Assert.Equal(locations, string.Join(",", deprecated.GetProperty("locations").EnumerateArray().Select(location => location.GetString())));
        Assert.Equal(isListed, document.RootElement.GetProperty("__type").GetProperty("enumValues").EnumerateArray()
            .Any(value => value.GetProperty("name").GetString() == "DIRECTIVE_DEFINITION"));
    }

    [Fact]
    public async Task The_text_of_an_exception_stays_on_the_server()
    {
        var answer = await AskAsync("{ faulty }");

        Assert.Contains("Unexpected Execution Error", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""patch(patch: { name: "A" })""", "A False null 3 7 ")]
    [InlineData("""patch(patch: { name: "A", region: null, size: 5 }, number: 2, focuses: [PRIMARY_CARE, PRIMARY_CARE])""", "A True null 5 2 2")]
    [InlineData("""patch(patch: { name: "A", region: "N" }, focuses: PRIMARY_CARE)""", "A True N 3 7 1")]
    public async Task What_was_left_out_of_an_input_object_is_told_from_null(string field, string expected) =>
        Assert.Equal($$"""{"patch":"{{expected}}"}""", await AskAsync($"{{ {field} }}"));

    [Fact]
    public async Task A_number_too_large_for_its_parameter_is_the_callers_mistake() => Assert.Contains(
        "too large or too small",
        await AskAsync("""{ patch(patch: { name: "A" }, number: 70000) }"""),
        StringComparison.Ordinal);

    [Fact]
    public async Task What_a_method_throws_on_purpose_is_told() =>
        Assert.Contains("\"message\":\"Not today.\"", await AskAsync("{ refusing }"), StringComparison.Ordinal);

    private async Task<(string Codes, bool HasNext, bool HasPrevious, int Total, string? StartCursor, string? EndCursor)> PageAsync(
        string query,
        Dictionary<string, object?> variables)
    {
        var answer = await AskAsync(query, variables);
        using var document = JsonDocument.Parse(answer);
        var sites = document.RootElement.GetProperty("sites");
        var info = sites.GetProperty("pageInfo");
        return (
            CodesOf(answer),
            info.GetProperty("hasNextPage").GetBoolean(),
            info.GetProperty("hasPreviousPage").GetBoolean(),
            sites.GetProperty("totalCount").GetInt32(),
            info.GetProperty("startCursor").GetString(),
            info.GetProperty("endCursor").GetString());
    }

    private static string CodesOf(string data)
    {
        using var document = JsonDocument.Parse(data);
        var nodes = document.RootElement.GetProperty("sites").GetProperty("nodes");
        return string.Join(",", nodes.EnumerateArray().Select(node => node.GetProperty("code").GetString()));
    }

    /// <summary>The data of an answer without errors; the whole answer otherwise.</summary>
    private async Task<string> AskAsync(string query, IReadOnlyDictionary<string, object?>? variables = null)
    {
        using var result = await _executor.ExecuteAsync(new ExecutionRequest
        {
            Query = query,
            Variables = variables,
            Context = new RequestContext(_services),
        });
        return Encoding.UTF8.GetString(result.Errors.Count == 0 ? result.Data : result.ToUtf8());
    }
}
