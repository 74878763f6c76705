using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>`submissionProgress` over a socket: the state now, each change after it, and the end with the submission's.</summary>
public sealed class SubmissionProgressTests : IAsyncLifetime, IDisposable
{
    private const string Question = """
        subscription($id: ID!) { submissionProgress(submissionId: $id) { stage rowsDone rowsTotal submission { id status rowsRead } } }
        """;

    /// <summary>The patience of a loaded machine, not the promise.</summary>
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    public void Dispose() => _patience.Dispose();

    [Fact]
    public async Task Work_in_this_process_is_told_from_its_present_state_to_its_end_and_then_the_stream_ends()
    {
        var payload = await _server.Client.SubmitAsync(Uploads.Clients([.. Enumerable.Range(0, 2000).Select(number => $"C-{number}")]));

        var told = await ToTheEndAsync((string)payload["submission"]!["id"]!);

        Assert.Equal(("ACCEPTED", "done", 2000), Last(told));
        Assert.All(told.SkipLast(1), one => Assert.Contains((string?)one["submission"]!["status"], new[] { "RECEIVED", "CHECKING" }));
        Assert.All(told, one => Assert.Equal((string?)payload["submission"]!["id"], (string?)one["submission"]!["id"]));
        Assert.Equal(told.Select(one => one.ToJsonString()).Distinct(StringComparer.Ordinal).Count(), told.Count);
    }

    [Fact]
    public async Task What_has_ended_is_told_once()
    {
        var payload = await _server.Client.SubmitAsync(Uploads.Clients("C-001", "C-002"));
        var id = (string)payload["submission"]!["id"]!;
        await _server.EndOfAsync(id);

        var told = await ToTheEndAsync(id);

        Assert.Equal(("ACCEPTED", "done", 2), Last(told));
        Assert.Single(told);
    }

    /// <summary>Another process has the lane and changes the row; this one knows nothing but what the row says.</summary>
    [Fact]
    public async Task Work_in_another_process_is_told_by_its_row()
    {
        await using var lane = await LaneOfAnotherProcessAsync();
        var key = await StoreAsAnotherProcessAsync();
        using var socket = await AskAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes($"Submission:{key:D}")));

        var first = await NextAsync(socket);
        await SetStatusAsync(key, SubmissionStatus.Checking);
        var second = await NextAsync(socket);
        await SetStatusAsync(key, SubmissionStatus.Rejected);
        var third = await NextAsync(socket);

        Assert.Equal(["waiting", "checking", "done"], new[] { first, second, third }.Select(one => (string?)one!["stage"]));
        Assert.Equal(["RECEIVED", "CHECKING", "REJECTED"], new[] { first, second, third }.Select(one => (string?)one!["submission"]!["status"]));
        Assert.Null(await NextAsync(socket));
    }

    [Fact]
    public async Task A_submission_that_is_not_there_is_an_error_and_no_stream()
    {
        using var socket = await AskAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes($"Submission:{Guid.NewGuid():D}")));

        var message = await ReceiveAsync(socket);

        Assert.Contains("There is no such submission", message.ToJsonString(), StringComparison.Ordinal);
    }

    private static (string?, string?, int?) Last(List<JsonNode> told) =>
        ((string?)told[^1]["submission"]!["status"], (string?)told[^1]["stage"], (int?)told[^1]["rowsDone"]);

    private async Task<List<JsonNode>> ToTheEndAsync(string id)
    {
        using var socket = await AskAsync(id);
        var told = new List<JsonNode>();
        while (await NextAsync(socket) is { } one) told.Add(one);
        return told;
    }

    private async Task<ClientWebSocket> AskAsync(string id)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", "Bearer " + _server.Key.Whole);
        await socket.ConnectAsync(new UriBuilder(_server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, _patience.Token);
        await SendAsync(socket, new { type = "connection_init" });
        Assert.Equal("connection_ack", (string?)(await ReceiveAsync(socket))["type"]);
        await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query = Question, variables = new { id } } });
        return socket;
    }

    /// <summary>What is told next; null where the stream has ended.</summary>
    private async Task<JsonNode?> NextAsync(ClientWebSocket socket)
    {
        var message = await ReceiveAsync(socket);
        if ((string?)message["type"] == "complete") return null;
        Assert.True((string?)message["type"] == "next" && message["payload"]!["errors"] is null, message.ToJsonString());
        return message["payload"]!["data"]!["submissionProgress"]!;
    }

    private async Task SendAsync(ClientWebSocket socket, object message) =>
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);

    /// <summary>The next message but for the server's pings.</summary>
    private async Task<JsonNode> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16_384];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, _patience.Token);
            var message = JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, received.Count))!;
            if ((string?)message["type"] != "ping") return message;
        }
    }

    /// <summary>The programme's lane, once this server's own workers have let it go.</summary>
    private async Task<FileStream> LaneOfAnotherProcessAsync()
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(_server.Database.Folder, "spool", "programme.lane"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await look.WaitForNextTickAsync(_patience.Token);
            }
        }
    }

    private async Task<Guid> StoreAsAnotherProcessAsync()
    {
        await using var context = _server.Database.CreateDbContext();
        var id = Guid.NewGuid();
        context.Add(new Submission
        {
            Id = id,
            Sequence = 1 + await context.Submissions.MaxAsync(row => row.Sequence),
            FileName = "elsewhere.xlsx",
            Sha256 = new string('0', 64),
            Bytes = 1,
            ReceivedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            Status = SubmissionStatus.Received,
            RowsRead = 0,
            RowsAccepted = 0,
            RowsRejected = 0,
            Added = 0,
            Changed = 0,
            Removed = 0,
            Unchanged = 0,
        });
        await context.SaveChangesAsync(_patience.Token);
        return id;
    }

    private async Task SetStatusAsync(Guid id, SubmissionStatus status)
    {
        await using var context = _server.Database.CreateDbContext();
        await context.Submissions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status), _patience.Token);
    }
}
