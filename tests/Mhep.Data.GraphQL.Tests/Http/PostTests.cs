using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class PostTests
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    [Fact]
    public async Task A_query_with_variables_is_answered_as_utf8_with_its_length()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync("""{"query":"query($n: String){ hello(name: $n) }","variables":{"n":"Zoë 😀"}}""");

        Assert.Equal((200, GraphQLResponse), (reply.Status, reply.ContentType));
        Assert.Equal("""{"data":{"hello":"Hello Zoë 😀!"}}""", reply.Text);
        Assert.Equal($"{reply.Body.Length}", reply.Headers["Content-Length"]);
    }

    [Fact]
    public async Task The_operation_name_chooses_among_several_operations()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync("""{"query":"query A { a: hello } mutation B { rename(name: \"x\") }","operationName":"B"}""");

        Assert.Equal("""{"data":{"rename":"Renamed to x"}}""", reply.Text);
    }

    [Fact]
    public async Task Members_that_nobody_agreed_on_are_passed_over_and_nulls_count_as_absent()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(
            """{"future":{"a":[1,{"b":2}]},"query":"{ hello }","variables":null,"operationName":null,"extensions":null,"onError":"PROPAGATE"}""");

        Assert.Equal((200, """{"data":{"hello":"Hello world!"}}"""), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData("", "HC0012")]
    [InlineData("{", "HC0012")]
    [InlineData("{\"query\":\"{ hello }\"} trailing", "HC0012")]
    [InlineData("{\"query\":\"{ hello }\",}", "HC0012")]
    [InlineData("\"{ hello }\"", "HC0012")]
    [InlineData("null", "HC0012")]
    [InlineData("{\"query\":{\"a\":1}}", "HC0012")]
    [InlineData("{\"query\":7}", "HC0012")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":[]}", "HC0012")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":\"a\"}", "HC0012")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":[{}]}", "HC0012")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":1}", "HC0012")]
    [InlineData("{\"query\":\"\\ud800\"}", "HC0012")]
    [InlineData("{}", "HC0013")]
    [InlineData("{\"query\":null}", "HC0013")]
    [InlineData("{\"query\":\"\"}", "HC0013")]
    [InlineData("[]", "HC0009")]
    public async Task A_body_that_is_no_request_is_400_under_either_media_type(string body, string code)
    {
        await using var server = await LibraryServer.StartAsync();

        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var reply = await server.PostAsync(body, accept);

            Assert.Equal((400, accept + "; charset=utf-8", code), (reply.Status, reply.ContentType, reply.Code));
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_400()
    {
        await using var server = await LibraryServer.StartAsync();
        var content = new ByteArrayContent([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, content);

        Assert.Equal((400, "HC0012"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("{ hello", "HC0011")]
    [InlineData("{ nothing(x: $y) }", null)]
    [InlineData("query A { hello } query B { hello }", null)]
    [InlineData("query($n: Int!) { books(count: $n) { title } }", "HC0018")]
    public async Task A_document_that_cannot_be_run_is_400_or_under_plain_json_200(string document, string? code)
    {
        await using var server = await LibraryServer.StartAsync();
        var body = System.Text.Json.JsonSerializer.Serialize(new { query = document });

        var modern = await server.PostAsync(body, "application/graphql-response+json");
        var older = await server.PostAsync(body, "application/json");

        Assert.Equal((400, 200), (modern.Status, older.Status));
        Assert.StartsWith("""{"errors":[{"message":""", modern.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", modern.Text, StringComparison.Ordinal);
        Assert.Equal(modern.Text, older.Text);
        if (code is not null)
            Assert.Equal(code, modern.Code);
    }

    [Fact]
    public async Task Data_with_errors_is_200_and_the_fault_itself_stays_in_the_log()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync("""{"query":"{ broken hello }"}""");

        Assert.Equal(200, reply.Status);
        Assert.Contains("""{"message":"Unexpected Execution Error",""", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith(""" "data":{"broken":null,"hello":"Hello world!"}}""".Trim(), reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cellar", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Query.broken failed", Assert.Single(server.Log.Entries), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ hello", 400)]
    [InlineData("{ nothing }", 422)]
    [InlineData("query A { hello } query B { hello }", 422)]
    [InlineData("query($n: Int!) { books(count: $n) { title } }", 422)]
    [InlineData("{ broken }", 294)]
    [InlineData("{ hello }", 200)]
    public async Task The_newest_draft_s_statuses_are_an_option(string document, int status)
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { UseDraftStatusCodes = true });
        var body = System.Text.Json.JsonSerializer.Serialize(new { query = document });

        Assert.Equal(status, (await server.PostAsync(body, "application/graphql-response+json")).Status);
        Assert.Equal(status, (await server.PostAsync(body, "application/json")).Status);
    }

    [Theory]
    [InlineData("application/json-patch+json")]
    [InlineData("text/plain")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/graphql")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Another_content_type_is_not_run(string? contentType)
    {
        await using var server = await LibraryServer.StartAsync();
        var content = new ByteArrayContent("""{"query":"mutation { rename(name: \"x\") }"}"""u8.ToArray());
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, content);

        Assert.Equal((415, "HC0009"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON; Charset=\"UTF-8\"")]
    [InlineData("application/json")]
    public async Task Case_and_parameters_of_the_content_type_do_not_matter(string contentType)
    {
        await using var server = await LibraryServer.StartAsync();
        var content = new ByteArrayContent("""{"query":"{ hello }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        Assert.Equal(200, (await server.SendAsync(HttpMethod.Post, "/graphql", null, content)).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_told_which_ones_there_are(string method)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.SendAsync(new HttpMethod(method), "/graphql", null, null);

        Assert.Equal((405, "GET, HEAD, POST"), (reply.Status, reply.Headers["Allow"]));
    }

    [Fact]
    public async Task The_host_may_put_into_the_context_what_resolvers_need()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions
        {
            PrepareContext = (http, context) =>
            {
                context.Set(new LibrarySchema.Caller(http.Request.Headers["X-Caller"].ToString()));
                return ValueTask.CompletedTask;
            },
        });

        var reply = await server.PostAsync("""{"query":"{ caller }"}""", null, ("X-Caller", "Ada"));

        Assert.Equal("""{"data":{"caller":"Ada"}}""", reply.Text);
    }
}
