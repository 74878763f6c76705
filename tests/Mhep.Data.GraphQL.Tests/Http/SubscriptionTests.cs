using System.Text;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class SubscriptionTests
{
    private const string Count = """{"query":"subscription { count(to: 2) }"}""";

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("text/event-stream")]
    [InlineData("text/event-stream, application/json")]
    public async Task Answers_come_as_events_and_the_end_is_told(string? accept)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Count, accept);

        Assert.Equal((200, "text/event-stream; charset=utf-8"), (reply.Status, reply.ContentType));
        Assert.Equal("no-cache", reply.Headers["Cache-Control"]);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata: \n\n",
            reply.Text);
    }

    [Fact]
    public async Task Answers_may_come_as_the_parts_of_one_body()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Count, "multipart/mixed");

        Assert.Equal("multipart/mixed; boundary=\"-\"", reply.ContentType);
        const string Part = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
        Assert.Equal($"---{Part}{{\"data\":{{\"count\":1}}}}\r\n---{Part}{{\"data\":{{\"count\":2}}}}\r\n-----\r\n", reply.Text);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_client_that_reads_no_stream_is_refused(string accept)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync(Count, accept);

        Assert.Equal((406, "HC0063"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_subscription_does_not_come_by_get_nor_in_an_array()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxBatchSize = 2 });

        var got = await server.GetAsync("/graphql?query=" + Uri.EscapeDataString("subscription { count(to: 2) }"), "text/event-stream");
        var listed = await server.PostAsync($"[{Count}]");

        Assert.Equal((405, "POST"), (got.Status, got.Headers["Allow"]));
        Assert.StartsWith("[{\"errors\":[", listed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_stream_says_that_it_lives_and_a_fault_is_its_last_event()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { EventStreamKeepAlive = TimeSpan.FromMilliseconds(1) });
        var gate = server.Services.GetRequiredService<LibrarySchema.Gate>();
        using var stream = await OpenAsync(server, "subscription { news }");

        Assert.Equal("event: next\ndata: {\"data\":{\"news\":\"first\"}}\n\n", await ReadAsync(stream, lines: 3));
        Assert.Equal(":\n\n:\n\n", await ReadAsync(stream, lines: 4));
        gate.Open();
        var rest = (await stream.ReadToEndAsync()).Replace(":\n\n", string.Empty, StringComparison.Ordinal);

        Assert.StartsWith("event: next\ndata: {\"data\":{\"news\":\"second\"}}\n\nevent: next\ndata: {\"errors\":[{\"message\":\"Unexpected Execution Error\"", rest, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata: \n\n", rest, StringComparison.Ordinal);
        Assert.Contains("The press is broken", Assert.Single(server.Log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_its_stream()
    {
        await using var server = await LibraryServer.StartAsync();
        var gate = server.Services.GetRequiredService<LibrarySchema.Gate>();
        using (await OpenAsync(server, "subscription { news }"))
            await gate.Entered;

        await gate.Left;

        await server.DisposeAsync();
        Assert.Empty(server.Log.Entries);
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams()
    {
        await using var server = await LibraryServer.StartAsync();
        var gate = server.Services.GetRequiredService<LibrarySchema.Gate>();
        using var stream = await OpenAsync(server, "subscription { news }");
        await gate.Entered;

        var stopping = server.StopAsync();

        await gate.Left;
        Assert.EndsWith("event: complete\ndata: \n\n", await stream.ReadToEndAsync(), StringComparison.Ordinal);
        await stopping;
        Assert.Empty(server.Log.Entries);
    }

    [Fact]
    public async Task Over_a_socket_each_answer_is_a_message()
    {
        await using var server = await LibraryServer.StartAsync();
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("1", "subscription { count(to: 2) }");

        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"count":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"count":2}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"1"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Over_a_socket_a_completed_subscription_is_heard_of_no_more()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { Sockets = new GraphQLSocketOptions { KeepAlive = null } });
        var gate = server.Services.GetRequiredService<LibrarySchema.Gate>();
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("1", "subscription { news }");
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"news":"first"}}}""", await socket.ReceiveAsync());
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await gate.Left;
        await socket.SubscribeAsync("1", "{ hello }");

        Assert.Equal("""{"type":"next","id":"1","payload":{"data":{"hello":"Hello world!"}}}""", await socket.ReceiveAsync());
    }

    private static async Task<StreamReader> OpenAsync(LibraryServer server, string document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{document}}"}""", Encoding.UTF8, "application/json"),
        };
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task<string> ReadAsync(StreamReader stream, int lines)
    {
        var text = new StringBuilder();
        for (var line = 0; line < lines; line++)
            text.Append(await stream.ReadLineAsync()).Append('\n');
        return text.ToString();
    }
}
