using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class AcceptTests
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string Multipart = "multipart/mixed; boundary=\"-\"";
    private const string Events = "text/event-stream; charset=utf-8";
    private const string Hello = """{"query":"{ hello }"}""";

    [Theory]
    [InlineData(null, GraphQLResponse)]
    [InlineData("", GraphQLResponse)]
    [InlineData("*/*", GraphQLResponse)]
    [InlineData("application/*", GraphQLResponse)]
    [InlineData("application/json, */*", GraphQLResponse)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/json;q=1.0, application/graphql-response+json;q=0.1", Json)]
    [InlineData("application/graphql-response+json;q=0, application/json", Json)]
    [InlineData("*/*;q=0.1, application/json", Json)]
    [InlineData("application/*, application/graphql-response+json;q=0.5", Json)]
    [InlineData("multipart/mixed, application/graphql-response+json", GraphQLResponse)]
    [InlineData("text/event-stream, multipart/mixed, application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("multipart/mixed", Multipart)]
    [InlineData("text/event-stream", Events)]
    [InlineData("text/*", Events)]
    [InlineData("application/json;q=0, text/event-stream;q=0.5, multipart/mixed;deferSpec=20220824", Multipart)]
    public async Task The_client_s_likes_decide_and_ties_go_to_the_newer_form(string? accept, string contentType)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Hello, accept);

        Assert.Equal((200, contentType), (reply.Status, reply.ContentType));
    }

    [Theory]
    [InlineData("application/unsupported")]
    [InlineData("text/html;q=1, image/*")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0")]
    public async Task Nothing_acceptable_is_406_with_an_empty_body(string accept)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Hello, accept);

        Assert.Equal((406, string.Empty), (reply.Status, reply.Text));
    }

    [Theory]
    [InlineData("unsupported")]
    [InlineData("application/json, ,;;")]
    [InlineData("application/")]
    public async Task A_header_that_cannot_be_read_is_400(string accept)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Hello, accept);

        Assert.Equal((400, GraphQLResponse, "HC0064"), (reply.Status, reply.ContentType, reply.Code));
    }

    [Fact]
    public async Task A_single_answer_may_be_one_part_of_a_multipart_body()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Hello, "multipart/mixed");

        Assert.Equal(
            "---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hello\":\"Hello world!\"}}\r\n-----\r\n",
            reply.Text);
    }

    [Fact]
    public async Task A_single_answer_may_be_one_event_of_a_stream()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Hello, "text/event-stream");

        Assert.Equal("event: next\ndata: {\"data\":{\"hello\":\"Hello world!\"}}\n\nevent: complete\ndata: \n\n", reply.Text);
    }

    [Fact]
    public async Task Errors_of_an_event_stream_come_as_its_event()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync("""{"query":"{ nothing }"}""", "text/event-stream");

        Assert.Equal(200, reply.Status);
        Assert.StartsWith("event: next\ndata: {\"errors\":[{\"message\":\"Cannot query field", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0.1, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    [InlineData(null, null)]
    public async Task A_long_answer_is_compressed_as_the_client_accepts(string? acceptEncoding, string? coding)
    {
        await using var server = await LibraryServer.StartAsync();
        const string Query = """{"query":"{ books(count: 500) { title pages } }"}""";
        var plain = await server.PostAsync(Query);

        var reply = acceptEncoding is null
            ? await server.PostAsync(Query)
            : await server.PostAsync(Query, null, ("Accept-Encoding", acceptEncoding));

        Assert.Equal(coding, reply.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal(plain.Text, Inflate(reply.Body, coding));
        Assert.Equal($"{reply.Body.Length}", reply.Headers["Content-Length"]);
        if (coding is not null)
        {
            Assert.True(reply.Body.Length < plain.Body.Length / 4);
            Assert.Equal("Accept, Accept-Encoding", reply.Headers["Vary"]);
        }
    }

    [Fact]
    public async Task A_short_answer_is_sent_as_it_is()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MinCompressedBytes = 34 });

        var reply = await server.PostAsync(Hello, null, ("Accept-Encoding", "br"));

        Assert.Equal(33, reply.Body.Length);
        Assert.DoesNotContain("Content-Encoding", reply.Headers.Keys);
    }

    private static string Inflate(byte[] body, string? coding)
    {
        using var source = new MemoryStream(body);
        using Stream inflated = coding switch
        {
            "br" => new System.IO.Compression.BrotliStream(source, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(source, System.IO.Compression.CompressionMode.Decompress),
            _ => source,
        };
        using var reader = new StreamReader(inflated);
        return reader.ReadToEnd();
    }
}
