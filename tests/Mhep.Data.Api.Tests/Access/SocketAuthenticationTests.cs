using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>A socket is opened by a header or by its first message, and closed to everyone else.</summary>
public sealed class SocketAuthenticationTests : IAsyncLifetime
{
    private TestServer? _server;

    private TestServer Server => _server!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    [Fact]
    public async Task The_first_message_may_carry_the_key()
    {
        foreach (var payload in new object[] { new { Authorization = "Bearer " + Server.Key.Whole }, new { headers = new { authorization = "Bearer " + Server.Key.Whole } } })
        {
            using var socket = await OpenAsync(header: null);
            await SendAsync(socket, new { type = "connection_init", payload });
            Assert.Equal("connection_ack", (string?)(await ReceiveAsync(socket))!["type"]);
            Assert.Equal("PROGRAMME", await RoleAsync(socket, "1"));
        }
    }

    [Fact]
    public async Task A_header_opens_a_socket_too()
    {
        using var socket = await OpenAsync("Bearer " + Server.Key.Whole);
        await SendAsync(socket, new { type = "connection_init" });

        Assert.Equal("connection_ack", (string?)(await ReceiveAsync(socket))!["type"]);
        Assert.Equal("PROGRAMME", await RoleAsync(socket, "1"));
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_the_socket_is_closed()
    {
        foreach (var payload in new object?[] { null, new { Authorization = "Bearer " + KeyText.Create().Whole }, new { Authorization = 7 } })
        {
            using var socket = await OpenAsync(header: null);
            await SendAsync(socket, new { type = "connection_init", payload });

            Assert.Null(await ReceiveAsync(socket));
            Assert.Equal(4403, (int?)socket.CloseStatus);
        }
    }

    [Fact]
    public async Task Who_has_not_said_who_it_is_sends_no_long_message_and_who_has_does()
    {
        var blanks = new string(' ', 100_000);
        using var unknown = await OpenAsync(header: null);
        await SendAsync(unknown, new { type = "connection_init", payload = new { Authorization = "Bearer " + Server.Key.Whole, blanks } });
        Assert.Null(await ReceiveAsync(unknown));
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, unknown.CloseStatus);

        using var known = await OpenAsync(header: null);
        await SendAsync(known, new { type = "connection_init", payload = new { Authorization = "Bearer " + Server.Key.Whole } });
        Assert.Equal("connection_ack", (string?)(await ReceiveAsync(known))!["type"]);
        await SendAsync(known, new { id = "1", type = "subscribe", payload = new { query = "{ viewer { role } }" + blanks } });
        Assert.Equal("next", (string?)(await ReceiveAsync(known))!["type"]);
    }

    [Theory]
    [InlineData("https://attacker.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_opens_no_socket(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.SetRequestHeader("Authorization", "Bearer " + Server.Key.Whole);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(Server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None));
    }

    [Fact]
    public async Task A_socket_ends_with_the_first_operation_after_its_key_is_revoked()
    {
        var key = await Server.MakeKeyAsync(new KeyScope { Role = Role.Peer });
        using var socket = await OpenAsync(header: null);
        await SendAsync(socket, new { type = "connection_init", payload = new { Authorization = "Bearer " + key.Whole } });
        await ReceiveAsync(socket);
        Assert.Equal("PEER", await RoleAsync(socket, "1"));
        Assert.Equal(0, (await CommandRun.Of("keys", "revoke", key.Id, "--database", Server.Database.Database.ConnectionString)).ExitCode);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            for (var i = 2; ; i++)
            {
                Assert.Equal("PEER", await RoleAsync(socket, $"{i}"));
                await look.WaitForNextTickAsync(patience.Token);
            }
        });
    }

    private async Task<ClientWebSocket> OpenAsync(string? header)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (header is not null) socket.Options.SetRequestHeader("Authorization", header);
        await socket.ConnectAsync(new UriBuilder(Server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return socket;
    }

    private static async Task<string?> RoleAsync(ClientWebSocket socket, string id)
    {
        await SendAsync(socket, new { id, type = "subscribe", payload = new { query = "{ viewer { role } }" } });
        var next = await ReceiveAsync(socket);
        Assert.Equal("next", (string?)next?["type"]);
        await ReceiveAsync(socket); // complete
        return (string?)next!["payload"]!["data"]!["viewer"]!["role"];
    }

    private static async Task SendAsync(ClientWebSocket socket, object message) =>
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next message but for the server's pings; null where the socket was closed.</summary>
    private static async Task<JsonNode?> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[16_384];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, patience.Token);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            var message = JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, received.Count));
            if ((string?)message!["type"] != "ping") return message;
        }
    }
}
