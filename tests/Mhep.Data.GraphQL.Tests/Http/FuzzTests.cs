using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.AspNetCore;
using Xunit.Abstractions;

namespace Mhep.Data.GraphQL.Tests.Http;

#pragma warning disable RS0030 // Random has a seed here, which is printed, so that a run can be repeated.

/// <summary>
/// Hostile requests against a real server. Whatever comes, the answer is one of ours, nothing is logged as a fault, and the
/// server lives. MHEP_FUZZ_SEED repeats a run, MHEP_FUZZ_ROUNDS makes a longer one.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int Seed = Setting("MHEP_FUZZ_SEED", 20_251_122);
    private static readonly int Rounds = Setting("MHEP_FUZZ_ROUNDS", 1_500);

    private static readonly int[] Expected = [200, 400, 404, 405, 406, 413, 415];

    private static readonly string[] Bodies =
    [
        """{"query":"query Q($n: String = \"x\", $c: Int!) { hello(name: $n) ...F books(count: $c) { title @skip(if: false) pages } } fragment F on Query { a: hello b: __typename }","operationName":"Q","variables":{"n":"é😀","c":3,"l":[1,2.5,-1e3,null,true,{"k":"v"}]},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""",
        """[{"query":"{ hello }"},{"query":"mutation { rename(name: \"x\") }","variables":null},{"id":"known"}]""",
        """{"query":"subscription { count(to: 3) }"}""",
        """{"query":"{ __schema { types { name fields { name type { name ofType { name } } } } } }"}""",
        """{"query":"{ hello ... @defer(label: \"later\") { b: hello } }"}""",
    ];

    private static readonly string[] Accepts =
    [
        "*/*", "application/json", "application/graphql-response+json", "text/event-stream", "multipart/mixed", "text/html",
        "application/json;q=0.5, text/*;q=0.1", ",,;;=", "a/b/c", "*/json", "\"", "application/json; q=abc",
    ];

    private static readonly string[] ContentTypes =
        ["application/json", "application/json; charset=utf-8", "multipart/form-data; boundary=x", "text/plain", "application/json; charset=\"", ";"];

    private static readonly string[] Encodings = ["", "", "", "", "gzip", "br", "identity", "gzip, gzip"];

    private static readonly string[] Messages =
    [
        """{"type":"connection_init","payload":{"token":"x"}}""",
        """{"type":"subscribe","id":"1","payload":{"query":"subscription { count(to: 3) }","variables":{"a":[1,{"b":null}]}}}""",
        """{"type":"subscribe","id":"2","payload":{"query":"{ hello }","operationName":null}}""",
        """{"type":"complete","id":"1"}""",
        """{"type":"ping","payload":{}}""",
        """{"type":"pong"}""",
    ];

    private const string Form =
        "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n"
        + """{"query":"mutation($f: Upload!) { upload(file: $f) }","variables":{"f":null}}"""
        + "\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"0\":[\"variables.f\"]}\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nSome text\r\n--x--\r\n";

    [Fact]
    public async Task Random_and_mutated_requests_are_answered_without_a_fault()
    {
        output.WriteLine($"seed {Seed}, {Rounds} rounds");
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { MaxBatchSize = 5, MaxRequestBytes = 100_000 });
        var random = new Random(Seed);

        for (var round = 0; round < Rounds; round++)
        {
            using var request = RequestOf(random);
            using var response = await server.Client.SendAsync(request);
            var reply = await HttpReply.ReadAsync(response);
            Assert.True(Expected.Contains(reply.Status), $"seed {Seed}, round {round}: {request} gave {reply.Status} {reply.Text}");
            if (reply.ContentType?.Contains("json", StringComparison.Ordinal) == true && !reply.Headers.ContainsKey("Content-Encoding"))
                Assert.True(IsAnswer(reply.Body), $"seed {Seed}, round {round}: {reply.Text}");
        }

        Assert.Empty(server.Log.Entries);
        Assert.Equal(200, (await server.PostAsync("""{"query":"{ hello }"}""")).Status);
    }

    [Fact]
    public async Task Random_and_mutated_messages_end_at_most_their_own_socket()
    {
        output.WriteLine($"seed {Seed}, {Rounds / 10} rounds");
        await using var server = await LibraryServer.StartAsync();
        var random = new Random(Seed);

        for (var round = 0; round < Rounds / 10; round++)
        {
            await using var socket = await server.OpenAcceptedSocketAsync();
            await SendAsync(socket, random);
            if (random.Next(3) == 0)
                socket.Abort();
        }

        await using var last = await server.OpenAcceptedSocketAsync();
        await last.SubscribeAsync("1", "{ hello }");
        Assert.Contains("Hello world!", await last.ReceiveAsync(), StringComparison.Ordinal);
        await server.DisposeAsync();
        Assert.Empty(server.Log.Entries);
    }

    private static async Task SendAsync(LibrarySocket socket, Random random)
    {
        try
        {
            for (var count = random.Next(1, 8); count > 0; count--)
            {
                var message = Encoding.UTF8.GetBytes(Messages[random.Next(Messages.Length)]);
                await socket.SendAsync(random.Next(2) == 0 ? message : Mutated(message, random), isText: random.Next(20) > 0);
            }
        }
        catch (WebSocketException)
        {
            // The server closed the socket for an earlier message, as it may.
        }
    }

    private static HttpRequestMessage RequestOf(Random random)
    {
        var request = random.Next(4) == 0 ? GetOf(random) : PostOf(random);
        if (random.Next(2) == 0)
            request.Headers.TryAddWithoutValidation("Accept", Accepts[random.Next(Accepts.Length)]);
        if (random.Next(4) == 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", random.Next(2) == 0 ? "br, gzip" : ";q=,*;");
        if (random.Next(4) == 0)
            request.Headers.TryAddWithoutValidation("GraphQL-Cost", random.Next(2) == 0 ? "report" : "validate");
        return request;
    }

    private static HttpRequestMessage GetOf(Random random)
    {
        string[] names = ["query", "variables", "extensions", "operationName", "id", "sdl", "types"];
        var parameters = Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            names[random.Next(names.Length)] + "=" + Uri.EscapeDataString(Encoding.Latin1.GetString(BodyOf(random, Bodies[random.Next(Bodies.Length)]))));
        var address = "/graphql" + (random.Next(5) == 0 ? "/persisted/x" : string.Empty) + "?" + string.Join('&', parameters);
        return new HttpRequestMessage(HttpMethod.Get, address.Length < 7_000 ? address : address[..7_000].TrimEnd('%', '2', '5'));
    }

    private static HttpRequestMessage PostOf(Random random)
    {
        var isForm = random.Next(3) == 0;
        var body = BodyOf(random, isForm ? Form : Bodies[random.Next(Bodies.Length)]);
        var encoding = Encodings[random.Next(Encodings.Length)];
        var content = encoding == "gzip" && random.Next(2) == 0 ? LibraryServer.Gzipped(body) : new ByteArrayContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", isForm ? ContentTypes[2] : ContentTypes[random.Next(ContentTypes.Length)]);
        if (encoding.Length > 0 && !content.Headers.Contains("Content-Encoding"))
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (random.Next(5) > 0)
            request.Headers.TryAddWithoutValidation("GraphQL-Preflight", "1");
        return request;
    }

    private static byte[] BodyOf(Random random, string sound)
    {
        if (random.Next(8) == 0)
        {
            var noise = new byte[random.Next(0, 400)];
            random.NextBytes(noise);
            return noise;
        }

        var bytes = Encoding.UTF8.GetBytes(sound);
        return random.Next(5) == 0 ? bytes : Mutated(bytes, random);
    }

    /// <summary>Bytes changed, left out, doubled or cut off at a few places.</summary>
    private static byte[] Mutated(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var count = random.Next(1, 6); count > 0 && bytes.Count > 0; count--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at)));
                    break;
                case 3:
                    bytes.Insert(at, "{}[]\":,\\$@.!0-"u8[random.Next(14)]);
                    break;
                default:
                    if (random.Next(4) == 0)
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private static bool IsAnswer(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? json.RootElement.EnumerateArray().All(IsAnswer)
            : IsAnswer(json.RootElement);
    }

    private static bool IsAnswer(JsonElement answer) =>
        answer.TryGetProperty("data", out _) || answer.TryGetProperty("errors", out _) || answer.TryGetProperty("extensions", out _);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
