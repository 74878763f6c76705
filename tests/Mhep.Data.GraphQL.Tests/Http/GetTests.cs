using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class GetTests
{
    [Fact]
    public async Task A_query_comes_in_the_address_with_variables_as_json()
    {
        await using var server = await LibraryServer.StartAsync();
        var query = Uri.EscapeDataString("query A { hello } query B($n: String) { hello(name: $n) }");
        var variables = Uri.EscapeDataString("""{"n":"Ada"}""");

        var reply = await server.GetAsync($"/graphql?query={query}&operationName=B&variables={variables}&extensions=%7B%7D&unknown=1");

        Assert.Equal((200, """{"data":{"hello":"Hello Ada!"}}"""), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData("mutation { rename(name: \"x\") }")]
    [InlineData("mutation { thisFieldDoesNotExist }")]
    [InlineData("mutation($v: Nope) { rename(name: $v) }")]
    public async Task A_mutation_is_refused_before_it_is_validated(string document)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.GetAsync("/graphql?query=" + Uri.EscapeDataString(document));

        Assert.Equal((405, "POST"), (reply.Status, reply.Headers["Allow"]));
        Assert.DoesNotContain("thisFieldDoesNotExist", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_with_a_mutation_beside_may_run_its_query()
    {
        await using var server = await LibraryServer.StartAsync();
        var query = Uri.EscapeDataString("mutation A { rename(name: \"x\") } query B { hello }");

        Assert.Equal(200, (await server.GetAsync($"/graphql?query={query}&operationName=B")).Status);
        Assert.Equal(405, (await server.GetAsync($"/graphql?query={query}&operationName=A")).Status);
    }

    [Theory]
    [InlineData("query=%7Bhello%7D&query=%7Bhello%7D", "HC0009")]
    [InlineData("query=%7Bhello%7D&variables=%5B%5D", "HC0012")]
    [InlineData("query=%7Bhello%7D&variables=%7B", "HC0012")]
    [InlineData("query=%7Bhello%7D&variables=%7B%7D7", "HC0012")]
    [InlineData("query=%7Bhello%7D&extensions=1", "HC0012")]
    [InlineData("operationName=A", "HC0013")]
    public async Task Malformed_parameters_are_400(string parameters, string code)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.GetAsync("/graphql?" + parameters, "application/graphql-response+json");

        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Head_answers_like_get_without_the_body()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Head, "/graphql?query=%7Bhello%7D", null, null);

        Assert.Equal((200, string.Empty), (reply.Status, reply.Text));
        Assert.Equal("application/graphql-response+json; charset=utf-8", reply.ContentType);
        Assert.Equal("33", reply.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Get_can_be_switched_off()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { AllowGet = false });

        var reply = await server.GetAsync("/graphql?query=%7Bhello%7D");

        Assert.Equal((405, "POST"), (reply.Status, reply.Headers["Allow"]));
    }

    [Fact]
    public async Task Get_can_be_held_to_the_preflight_header()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { RequirePreflightHeaderOnGet = true });

        var bare = await server.GetAsync("/graphql?query=%7Bhello%7D");
        var guarded = await server.GetAsync("/graphql?query=%7Bhello%7D", null, ("GraphQL-Preflight", "1"));

        Assert.Equal((400, "HC0077", 200), (bare.Status, bare.Code, guarded.Status));
    }
}
