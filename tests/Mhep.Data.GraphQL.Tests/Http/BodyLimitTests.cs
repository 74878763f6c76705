using System.Text;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class BodyLimitTests
{
    private static readonly GraphQLHttpOptions TenThousand = new() { MaxRequestBytes = 10_000 };

    [Theory]
    [InlineData(10_000, 200)]
    [InlineData(10_001, 413)]
    [InlineData(1_000_000, 413)]
    public async Task A_body_may_be_as_long_as_the_limit(int length, int status)
    {
        await using var server = await LibraryServer.StartAsync(TenThousand);

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, Json(BodyOf(length)));

        Assert.Equal(status, reply.Status);
        if (status == 413)
            Assert.Equal("HC0010", reply.Code);
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_counted()
    {
        await using var server = await LibraryServer.StartAsync(TenThousand);

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, Json(BodyOf(50_000)), ("Transfer-Encoding", "chunked"));

        Assert.Equal((413, "HC0010"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_compressed_body_is_inflated()
    {
        await using var server = await LibraryServer.StartAsync(TenThousand);

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, LibraryServer.Gzipped(BodyOf(5_000)));

        Assert.Equal((200, """{"data":{"hello":"Hello world!"}}"""), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task A_compressed_body_is_counted_while_it_is_inflated()
    {
        await using var server = await LibraryServer.StartAsync(TenThousand);
        var bomb = LibraryServer.Gzipped(BodyOf(5_000_000));
        Assert.True(bomb.Headers.ContentLength < 10_000);

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, bomb);

        Assert.Equal((413, "HC0010"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task What_claims_to_be_compressed_and_is_not_is_400()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, Json(BodyOf(100)), ("Content-Encoding", "gzip"));

        Assert.Equal((400, "HC0009"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task Another_compression_is_415(string encoding)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, Json(BodyOf(100)), ("Content-Encoding", encoding));

        Assert.Equal((415, "HC0009"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Json_nested_too_deep_is_refused_and_the_server_lives()
    {
        await using var server = await LibraryServer.StartAsync();
        var deep = $$"""{"query":"{ hello }","variables":{"a":{{new string('[', 2_000_000)}}""";

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, Json(Encoding.UTF8.GetBytes(deep)));

        Assert.Equal((400, "HC0012"), (reply.Status, reply.Code));
        Assert.Equal(200, (await server.PostAsync("""{"query":"{ hello }"}""")).Status);
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(4_000_000)]
    public async Task A_document_nested_too_deep_is_refused_and_the_server_lives(int depth)
    {
        await using var server = await LibraryServer.StartAsync();
        var deep = $$"""{"query":"{{string.Concat(Enumerable.Repeat("{a", depth / 2))}}"}""";

        var reply = await server.SendAsync(HttpMethod.Post, "/graphql", null, Json(Encoding.UTF8.GetBytes(deep)));

        Assert.Equal(400, reply.Status);
        Assert.Equal(200, (await server.PostAsync("""{"query":"{ hello }"}""")).Status);
    }

    private static byte[] BodyOf(int length)
    {
        const string Query = """{"query":"{ hello }"}""";
        return Encoding.UTF8.GetBytes(Query.PadLeft(length));
    }

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return content;
    }
}
