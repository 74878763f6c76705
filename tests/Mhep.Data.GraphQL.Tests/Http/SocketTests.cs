using System.Net.WebSockets;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class SocketTests
{
    private const string Init = """{"type":"connection_init"}""";

    private static readonly GraphQLSocketOptions Quiet = new() { KeepAlive = null };

    [Fact]
    public async Task A_query_is_answered_by_next_and_complete()
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenSocketAsync();

        await socket.SendAsync(Init);
        await socket.SendAsync("""{"id":"a \"1\"","payload":{"query":"query($n: String) { hello(name: $n) }","variables":{"n":"Ada"}},"type":"subscribe"}""");

        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"next","id":"a \"1\"","payload":{"data":{"hello":"Hello Ada!"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"a \"1\""}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Many_operations_run_at_once_and_finish_in_any_order()
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("slow", "{ waiting }");
        await socket.SubscribeAsync("quick", "mutation { rename(name: \\\"x\\\") }");

        Assert.Equal("""{"type":"next","id":"quick","payload":{"data":{"rename":"Renamed to x"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"quick"}""", await socket.ReceiveAsync());
        server.Services.GetRequiredService<LibrarySchema.Gate>().Open();
        Assert.Equal("""{"type":"next","id":"slow","payload":{"data":{"waiting":"done"}}}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("{ nothing }", "Cannot query field")]
    [InlineData("{ hello", "HC0011")]
    [InlineData("query($n: Int!) { books(count: $n) { title } }", "HC0018")]
    public async Task An_operation_that_cannot_be_run_gets_an_error_and_the_socket_stays(string document, string told)
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("1", document);
        var error = await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", "{ hello }");

        Assert.StartsWith("""{"type":"error","id":"1","payload":[{"message":""", error, StringComparison.Ordinal);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Contains("Hello world!", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_document_that_is_not_there_gets_an_error()
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SendAsync("""{"type":"subscribe","id":"1","payload":{"id":"nothing"}}""");

        Assert.Contains("HC0020", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completing_an_operation_cancels_it_and_frees_its_id()
    {
        await using var server = await StartAsync();
        var gate = server.Services.GetRequiredService<LibrarySchema.Gate>();
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("1", "{ waiting }");
        await gate.Entered;
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await gate.Left;
        await socket.SendAsync("""{"type":"complete","id":"unknown"}""");
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Leaving_cancels_what_still_runs()
    {
        await using var server = await StartAsync();
        var gate = server.Services.GetRequiredService<LibrarySchema.Gate>();
        await using (var socket = await server.OpenAcceptedSocketAsync())
        {
            await socket.SubscribeAsync("1", "{ waiting }");
            await gate.Entered;
            socket.Abort();
        }

        await gate.Left;
        await server.DisposeAsync();
        Assert.Empty(server.Log.Entries);
    }

    [Fact]
    public async Task Closing_the_socket_cancels_what_still_runs()
    {
        await using var server = await StartAsync();
        var gate = server.Services.GetRequiredService<LibrarySchema.Gate>();
        await using var socket = await server.OpenAcceptedSocketAsync();
        await socket.SubscribeAsync("1", "{ waiting }");
        await gate.Entered;

        await socket.CloseAsync();

        await gate.Left;
    }

    [Theory]
    [InlineData(4400, Init, "not json")]
    [InlineData(4400, Init, "[]")]
    [InlineData(4400, Init, "{}")]
    [InlineData(4400, Init, """{"type":"unknown"}""")]
    [InlineData(4400, Init, """{"type":7}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1"}""")]
    [InlineData(4400, Init, """{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":[]}}""")]
    [InlineData(4400, Init, """{"type":"complete"}""")]
    [InlineData(4400, """{"type":"connection_init","payload":1}""")]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{ hello }"}}""")]
    [InlineData(4429, Init, Init)]
    public async Task Who_breaks_the_protocol_is_closed_with_the_reason_s_number(int code, params string[] messages)
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenSocketAsync();

        foreach (var message in messages)
            await socket.SendAsync(message);

        Assert.Equal(code, await socket.ReadToCloseAsync());
    }

    [Fact]
    public async Task An_id_may_be_used_once_at_a_time()
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("1", "{ waiting }");
        await socket.SubscribeAsync("1", "{ hello }");

        Assert.Equal(4409, await socket.ReadToCloseAsync());
        Assert.Equal("Subscriber for 1 already exists", socket.CloseReason);
    }

    [Fact]
    public async Task Operations_on_one_socket_are_bounded()
    {
        await using var server = await StartAsync(Quiet with { MaxOperations = 2 });
        await using var socket = await server.OpenAcceptedSocketAsync();

        for (var id = 1; id <= 3; id++)
            await socket.SubscribeAsync($"{id}", "{ waiting }");

        Assert.Equal(4429, await socket.ReadToCloseAsync());
    }

    [Fact]
    public async Task A_message_is_bounded()
    {
        await using var server = await StartAsync(Quiet with { MaxMessageBytes = 10_000 });
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SubscribeAsync("1", new string(' ', 20_000) + "{ hello }");

        Assert.Equal(1009, await socket.ReadToCloseAsync());
    }

    [Fact]
    public async Task Who_does_not_introduce_itself_in_time_is_closed()
    {
        await using var server = await StartAsync(Quiet with { InitTimeout = TimeSpan.FromMilliseconds(1) });
        await using var socket = await server.OpenSocketAsync();

        Assert.Equal(4408, await socket.ReadToCloseAsync());
    }

    [Fact]
    public async Task The_host_decides_on_the_payload_of_the_introduction()
    {
        await using var server = await StartAsync(Quiet with
        {
            AcceptConnection = (_, payload, _) => ValueTask.FromResult(payload?.GetValueOrDefault("token") is "secret"),
        });
        await using var stranger = await server.OpenSocketAsync();
        await using var friend = await server.OpenSocketAsync();

        await stranger.SendAsync("""{"type":"connection_init","payload":{"token":"guess"}}""");
        await friend.SendAsync("""{"type":"connection_init","payload":{"token":"secret"}}""");

        Assert.Equal(4403, await stranger.ReadToCloseAsync());
        Assert.Equal("""{"type":"connection_ack"}""", await friend.ReceiveAsync());
    }

    [Fact]
    public async Task The_server_pings_and_minds_no_pong()
    {
        await using var server = await StartAsync(Quiet with { KeepAlive = TimeSpan.FromMilliseconds(1) });
        await using var socket = await server.OpenAcceptedSocketAsync();

        await socket.SendAsync("""{"type":"pong"}""");

        Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Another_subprotocol_is_closed()
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenSocketAsync(protocol: null);

        Assert.Equal(1002, await socket.ReadToCloseAsync());
    }

    [Fact]
    public async Task A_server_that_stops_says_so()
    {
        await using var server = await StartAsync();
        await using var socket = await server.OpenAcceptedSocketAsync();
        await socket.SubscribeAsync("1", "{ waiting }");
        await server.Services.GetRequiredService<LibrarySchema.Gate>().Entered;

        var stopping = server.DisposeAsync();

        Assert.Equal(1001, await socket.ReadToCloseAsync());
        await stopping;
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://127.0.0.1:{port}", true)]
    [InlineData("https://friend.example", true)]
    [InlineData("https://stranger.example", false)]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData("null", false)]
    public async Task A_page_of_another_origin_may_not_open_a_socket(string? origin, bool isAllowed)
    {
        await using var server = await StartAsync(Quiet with { AllowedOrigins = ["https://friend.example"] });
        var given = origin?.Replace("{port}", $"{server.Address.Port}", StringComparison.Ordinal);

        if (isAllowed)
        {
            await using var socket = await server.OpenSocketAsync(origin: given);
            await socket.SendAsync(Init);
            Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        }
        else
        {
            var refusal = await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => server.OpenSocketAsync(origin: given));
            Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_client_that_asks_and_does_not_read_is_given_up()
    {
        await using var server = await StartAsync(Quiet with { SendTimeout = TimeSpan.FromSeconds(1) });
        await using var socket = await server.OpenAcceptedSocketAsync();
        var name = new string('a', 900_000);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            for (var number = 0; number < 90; number++)
                await socket.SendAsync($$$"""{"id":"{{{number}}}","payload":{"query":"query($n: String) { hello(name: $n) }","variables":{"n":"{{{name}}}"}},"type":"subscribe"}""");
            while (await look.WaitForNextTickAsync(patience.Token)) await socket.SendAsync("""{"type":"pong"}""");
        });
    }

    [Fact]
    public async Task A_client_that_reads_late_and_slowly_gets_every_answer()
    {
        await using var server = await StartAsync(Quiet with { SendTimeout = TimeSpan.FromMinutes(1) });
        await using var socket = await server.OpenAcceptedSocketAsync();
        var name = new string('a', 900_000);
        for (var number = 0; number < 40; number++)
            await socket.SendAsync($$$"""{"id":"{{{number}}}","payload":{"query":"query($n: String) { hello(name: $n) }","variables":{"n":"{{{name}}}"}},"type":"subscribe"}""");

        var answers = new List<string>();
        while (answers.Count < 80) answers.Add(await socket.ReceiveAsync());

        Assert.Equal(40, answers.Count(answer => answer.Contains("\"next\"", StringComparison.Ordinal) && answer.Length > 900_000));
    }

    private static Task<LibraryServer> StartAsync(GraphQLSocketOptions? options = null) =>
        LibraryServer.StartAsync(new GraphQLHttpOptions { Sockets = options ?? Quiet });
}
