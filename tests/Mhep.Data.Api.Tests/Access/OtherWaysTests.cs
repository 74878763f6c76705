using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Api.Tests.Submissions;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>Beside queries there are files, streams and sockets: on each, what is B's is to A as if it were not there, byte for byte.</summary>
public sealed class OtherWaysTests : IAsyncLifetime
{
    private const string Question = "subscription($id: ID!) { submissionProgress(submissionId: $id) { stage submission { id } } }";

    private TestServer _server = null!;
    private KeyText _keyOfA = null!;
    private HttpClient _a = null!;
    private string _ofB = "";

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync();
        _keyOfA = await _server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-A" });
        _a = _server.ClientOf(_keyOfA);
        using var b = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = "SYN-B" }));
        _ofB = (string)(await b.SubmitAsync(Uploads.Clients("OWN-1")))["submission"]!["id"]!; // Refused in the end, as the site is A's; B's file all the same.
        await _server.EndOfAsync(_ofB);
    }

    public async Task DisposeAsync()
    {
        _a.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Files()
    {
        Assert.Equal(await FetchedAsync(IdOfNone()), await FetchedAsync(_ofB));

        async Task<(HttpStatusCode, string, string?)> FetchedAsync(string id)
        {
            var key = Encoding.UTF8.GetString(Convert.FromBase64String(id))["Submission:".Length..];
            using var answer = await _a.GetAsync(new Uri($"/submissions/{key}/annotated.xlsx", UriKind.Relative));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString());
        }
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task Streams(string accepted)
    {
        var (none, ofB) = (await ToldAsync(IdOfNone()), await ToldAsync(_ofB));

        Assert.Contains("There is no such submission.", none, StringComparison.Ordinal);
        Assert.Equal(none, ofB);

        async Task<string> ToldAsync(string id)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query = Question, variables = new { id } }) };
            request.Headers.TryAddWithoutValidation("Accept", accepted);
            using var answer = await _a.SendAsync(request);
            return $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }
    }

    [Fact]
    public async Task Sockets()
    {
        var (none, ofB) = (await ToldAsync(IdOfNone()), await ToldAsync(_ofB));

        Assert.Contains("There is no such submission.", none, StringComparison.Ordinal);
        Assert.Equal(none, ofB);

        async Task<string> ToldAsync(string id)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            using var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol("graphql-transport-ws");
            socket.Options.SetRequestHeader("Authorization", "Bearer " + _keyOfA.Whole);
            await socket.ConnectAsync(new UriBuilder(_server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, patience.Token);
            await SendAsync(new { type = "connection_init" });
            await SendAsync(new { id = "1", type = "subscribe", payload = new { query = Question, variables = new { id } } });
            var buffer = new byte[1 << 16];
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, patience.Token);
                var text = Encoding.UTF8.GetString(buffer, 0, received.Count);
                if (text.Contains("\"1\"", StringComparison.Ordinal)) return text;
            }

            Task SendAsync(object message) => socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
    }

    [Fact]
    public async Task The_health_check_says_the_same_to_everyone()
    {
        using var nobody = _server.ClientOf(key: null);

        Assert.Equal(await nobody.GetStringAsync(new Uri("/health", UriKind.Relative)), await _a.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }

    private static string IdOfNone() => Convert.ToBase64String(Encoding.UTF8.GetBytes($"Submission:{Guid.NewGuid():D}"));
}
