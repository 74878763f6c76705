using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>Requests that no client library sends: what two servers could read differently is refused, and no answer, the web server's own neither, says what answers.</summary>
public sealed class RawRequestTests : IAsyncLifetime
{
    private const string Answered = "HTTP/1.1 200";

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    /// <summary>'|' ends a line; KEY is a header with a good key, LONG text beyond a limit.</summary>
    [Theory]
    [InlineData(400, "GARBAGE||")]
    [InlineData(505, "GET /health HTTP/9.9|Host: localhost||")]
    [InlineData(400, "GET /health HTTP/1.1||")]
    [InlineData(400, "GET /health HTTP/1.1|Host: localhost|Host: attacker.example||")]
    [InlineData(400, "GET http://attacker.example/health HTTP/1.1|Host: localhost||")]
    [InlineData(400, "GET http://localhost/health HTTP/1.1|Host: attacker.example||")]
    [InlineData(400, "GET /health HTTP/1.1|Host: localhost@attacker.example||")]
    [InlineData(400, "GET /health HTTP/1.1|Host: localhost.attacker.example||")]
    [InlineData(400, "GET /health HTTP/1.1|Host: ||")]
    [InlineData(431, "GET /health HTTP/1.1|Host: localhost|X: LONG||")]
    [InlineData(414, "GET /LONG HTTP/1.1|Host: localhost||")]
    [InlineData(400, "GET /%00 HTTP/1.1|Host: localhost||")]
    [InlineData(400, "GET /health HTTP/1.1|Host: localhost|X : space||")]
    [InlineData(400, "GET /health HTTP/1.1|Host: localhost|X: folded| line||")]
    [InlineData(400, "POST /graphql HTTP/1.1|Host: localhost|KEY|Content-Length: 2|Content-Length: 3||{}")]
    [InlineData(400, "POST /graphql HTTP/1.1|Host: localhost|KEY|Content-Length: -2||{}")]
    [InlineData(400, "POST /graphql HTTP/1.1|Host: localhost|KEY|Transfer-Encoding: xchunked||0||")]
    [InlineData(400, "POST /graphql HTTP/1.1|Host: localhost|KEY|Transfer-Encoding: chunked|Transfer-Encoding: identity||0||")]
    [InlineData(400, "POST /graphql HTTP/1.1|Host: localhost|KEY|Content-Type: application/json|Transfer-Encoding: chunked||FFFFFFFFFFFFFFFFF|")]
    [InlineData(400, "POST /graphql HTTP/1.1|Host: localhost|KEY|Content-Type: application/json|Transfer-Encoding: chunked||nothing|")]
    [InlineData(413, "POST /graphql HTTP/1.1|Host: localhost|KEY|Content-Type: application/json|Content-Length: 30000000||{")]
    [InlineData(401, "POST /graphql HTTP/1.1|Host: localhost|Content-Type: application/json|Content-Length: 2||{}")]
    [InlineData(401, "GET /nothing-here HTTP/1.1|Host: localhost||")]
    [InlineData(404, "GET /nothing-here HTTP/1.1|Host: localhost|KEY||")]
    [InlineData(404, "GET /graphql/ui/../../appsettings.json HTTP/1.1|Host: localhost|KEY||")]
    [InlineData(404, "GET /graphql/ui/..%2f..%2fappsettings.json HTTP/1.1|Host: localhost|KEY||")]
    [InlineData(404, "GET /graphql/ui/%2e%2e/%2e%2e/mhep.dll HTTP/1.1|Host: localhost|KEY||")]
    [InlineData(404, "GET /graphql/ui//etc/passwd HTTP/1.1|Host: localhost|KEY||")]
    [InlineData(404, "GET /submissions/..%2f..%2fmhep.db/annotated.xlsx HTTP/1.1|Host: localhost|KEY||")]
    [InlineData(405, "TRACE /graphql HTTP/1.1|Host: localhost|KEY||")]
    [InlineData(405, "PUT /graphql HTTP/1.1|Host: localhost|KEY|Content-Length: 0||")]
    [InlineData(415, "POST /graphql HTTP/1.1|Host: localhost|KEY|Content-Encoding: br|Content-Type: application/json|Content-Length: 2||{}")]
    public async Task What_is_odd_is_refused_and_the_refusal_names_no_program(int status, string request)
    {
        var answer = await AnswerAsync(request.Replace("|Host: ", "|Connection: close|Host: ", StringComparison.Ordinal).Replace("|", "\r\n", StringComparison.Ordinal));

        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "), answer, StringComparison.Ordinal);
        Assert.All(["Server:", "X-Powered-By", "Kestrel", "ASP.NET", "Microsoft", "traceId", "   at ", "passwd:", "Exception"], text => Assert.DoesNotContain(text, answer, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Lines_that_end_in_a_way_of_their_own_are_no_request()
    {
        Assert.StartsWith(Answered, await AnswerAsync("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await AnswerAsync("GET /health HTTP/1.1\nHost: localhost\nConnection: close\n\n"), StringComparison.Ordinal);
    }

    /// <summary>A server in front that goes by the length sees one request, one that goes by the parts two.</summary>
    [Fact]
    public async Task A_request_within_a_request_is_not_answered()
    {
        var answer = await AnswerAsync("POST /graphql HTTP/1.1\r\nHost: localhost\r\nKEY\r\nContent-Type: application/json\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\nGET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Answered, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_proxy_could_add_changes_no_address_and_no_method()
    {
        foreach (var header in new[] { "X-Original-URL: /graphql?sdl", "X-Rewrite-URL: /graphql?sdl", "X-Forwarded-Host: attacker.example", "X-HTTP-Method-Override: POST" })
        {
            var answer = await AnswerAsync($"GET /health HTTP/1.1\r\nHost: localhost\r\n{header}\r\nConnection: close\r\n\r\n");

            Assert.StartsWith(Answered, answer, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\nok", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("attacker", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Range: bytes=0-1,4-5")]
    [InlineData("If-Modified-Since: Sun, 22 Nov 2099 10:00:00 GMT")]
    [InlineData("If-None-Match: \"another\"")]
    public async Task Conditions_on_an_answer_with_data_do_not_change_it(string header)
    {
        const string Address = "/graphql?query={viewer{role}}";
        var plain = await AnswerAsync($"GET {Address} HTTP/1.1\r\nHost: localhost\r\nKEY\r\nConnection: close\r\n\r\n");

        var conditioned = await AnswerAsync($"GET {Address} HTTP/1.1\r\nHost: localhost\r\nKEY\r\n{header}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith(Answered, conditioned, StringComparison.Ordinal);
        Assert.Equal(BodyOf(plain), BodyOf(conditioned));
        Assert.Contains("Cache-Control: no-store", conditioned, StringComparison.Ordinal);
    }

    private static string BodyOf(string answer) => answer[answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];

    /// <summary>Everything that comes until the server closes the connection; the patience is that of a loaded machine.</summary>
    private async Task<string> AnswerAsync(string request)
    {
        request = request.Replace("KEY", $"Authorization: Bearer {_server.Key.Whole}", StringComparison.Ordinal).Replace("LONG", new string('a', 40_000), StringComparison.Ordinal);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = new TcpClient();
        await client.ConnectAsync(_server.Address.Host, _server.Address.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
        var answer = new StringBuilder();
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, patience.Token)) > 0) answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // Closed by the other side, which had not read all of the request.
        }

        return answer.ToString();
    }
}
