using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class DeferTests
{
    private const string Deferred = """{"query":"{ hello ... @defer { later: hello(name: \"later\") } }"}""";
    private const string Whole = """{"data":{"hello":"Hello world!","later":"Hello later!"}}""";
    private const string First = """{"data":{"hello":"Hello world!"},"pending":[{"id":"0","path":[]}],"hasNext":true}""";
    private const string Last = """{"incremental":[{"id":"0","data":{"later":"Hello later!"}}],"completed":[{"id":"0"}],"hasNext":false}""";

    private static readonly GraphQLHttpOptions Incremental = new() { Execution = new ExecutorOptions { EnableIncrementalDelivery = true } };

    [Theory]
    [InlineData("*/*")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json, application/json")]
    public async Task Deferred_parts_come_as_the_parts_of_a_body(string accept)
    {
        await using var server = await LibraryServer.StartAsync(Incremental);

        var reply = await server.PostAsync(Deferred, accept);

        const string Part = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
        Assert.Equal((200, "multipart/mixed; boundary=\"-\""), (reply.Status, reply.ContentType));
        Assert.Equal($"---{Part}{First}\r\n---{Part}{Last}\r\n-----\r\n", reply.Text);
    }

    [Fact]
    public async Task Deferred_parts_come_as_events()
    {
        await using var server = await LibraryServer.StartAsync(Incremental);

        var reply = await server.PostAsync(Deferred, "text/event-stream, application/json");

        Assert.Equal($"event: next\ndata: {First}\n\nevent: next\ndata: {Last}\n\nevent: complete\ndata: \n\n", reply.Text);
    }

    [Fact]
    public async Task Deferred_parts_come_as_messages()
    {
        await using var server = await LibraryServer.StartAsync(Incremental);
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SendAsync($$"""{"type":"subscribe","id":"1","payload":{{Deferred}}}""");

        Assert.Equal($$"""{"type":"next","id":"1","payload":{{First}}}""", await socket.ReceiveAsync());
        Assert.Equal($$"""{"type":"next","id":"1","payload":{{Last}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_answer_in_parts_is_told_of_once_after_its_last_part()
    {
        var (isOpen, told) = (false, new List<bool>());
        await using var server = await LibraryServer.StartAsync(Incremental with
        {
            OperationAnswered = (_, _, _) =>
            {
                told.Add(Volatile.Read(ref isOpen));
                return ValueTask.CompletedTask;
            },
        });
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("1", "{ hello ... @defer { waiting } }");
        Assert.Contains("\"hasNext\":true", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Volatile.Write(ref isOpen, true);
        server.Services.GetRequiredService<LibrarySchema.Gate>().Open();
        Assert.Contains("\"hasNext\":false", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());

        Assert.Equal([true], told);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_client_that_reads_no_parts_gets_the_whole(string accept)
    {
        await using var server = await LibraryServer.StartAsync(Incremental);
        await server.PostAsync(Deferred);

        Assert.Equal(Whole, (await server.PostAsync(Deferred, accept)).Text);
    }
}
