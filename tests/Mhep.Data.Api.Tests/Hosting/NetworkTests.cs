using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>How the server meets the network: what it tells browsers, whom it believes, how much it lets anyone ask.</summary>
public sealed class NetworkTests : IDisposable
{
    private const string Question = "/graphql?query={viewer{role}}";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("/health", "text/plain", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")]
    [InlineData(Question, "application/json", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")]
    [InlineData("/nothing-here", "text/html", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")]
    [InlineData("/graphql", "text/html", "default-src 'none'; script-src 'self'")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it_and_no_more_of_the_server(string address, string accepted, string policy)
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accepted);

        using var answer = await server.Client.SendAsync(request);

        Assert.StartsWith(policy, Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-referrer", "DENY"), (Header(answer, "X-Content-Type-Options"), Header(answer, "Referrer-Policy"), Header(answer, "X-Frame-Options")));
        Assert.All(["Server", "X-Powered-By", "X-AspNet-Version", "Strict-Transport-Security", "Access-Control-Allow-Origin"], name => Assert.Null(Header(answer, name)));
    }

    [Fact]
    public async Task Figures_are_kept_by_no_cache()
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.Client.GetAsync(new Uri(Question, UriKind.Relative));

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_schema_may_be_kept_by_who_asked_and_is_asked_for_again()
    {
        await using var server = await TestServer.StartAsync();
        using var answer = await server.Client.GetAsync(new Uri("/graphql?sdl", UriKind.Relative));

        Assert.Equal("no-cache, private", Header(answer, "Cache-Control"));
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task Over_TLS_browsers_are_told_to_come_back_by_TLS_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = await StartWithTlsAsync(database);
#pragma warning disable CA5399, MA0039 // The certificate was made a moment ago, by nobody.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
#pragma warning restore CA5399, MA0039
        using var client = new HttpClient(handler) { BaseAddress = new Uri(server.Urls[0]) };

        using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));

        Assert.StartsWith("https://", server.Urls[0], StringComparison.Ordinal);
        Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, true)]
    [InlineData(SslProtocols.Tls13, true)]
#pragma warning disable SYSLIB0039, CA5397 // What is tried in vain.
    [InlineData(SslProtocols.Tls11, false)]
    [InlineData(SslProtocols.Tls, false)]
#pragma warning restore SYSLIB0039, CA5397
    public async Task Old_versions_of_TLS_are_refused(SslProtocols version, bool isSpoken)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = await StartWithTlsAsync(database);
        using var client = new TcpClient();
        var address = new Uri(server.Urls[0]);
        await client.ConnectAsync(address.Host, address.Port);
#pragma warning disable CA5359, MA0039 // The certificate was made a moment ago, by nobody.
        await using var tls = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359, MA0039
        var fault = await Record.ExceptionAsync(() => tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = version }));

        Assert.Equal((isSpoken, isSpoken ? version : SslProtocols.None), (fault is null, fault is null ? tls.SslProtocol : SslProtocols.None));
    }

    [Fact]
    public async Task A_page_of_another_origin_may_ask_only_where_its_origin_is_named()
    {
        await using var closed = await TestServer.StartAsync();
        await using var open = await TestServer.StartAsync(await TestDatabase.CreateAsync(), network: new ServerOptions { AllowedOrigins = ["https://board.example"] });

        Assert.Null(Header(await PreflightAsync(closed, "https://board.example"), "Access-Control-Allow-Origin"));
        Assert.Null(Header(await PreflightAsync(open, "https://other.example"), "Access-Control-Allow-Origin"));
        var allowed = await PreflightAsync(open, "https://board.example");
        Assert.Equal(("https://board.example", null), (Header(allowed, "Access-Control-Allow-Origin"), Header(allowed, "Access-Control-Allow-Credentials")));
    }

    [Fact]
    public async Task A_server_answers_to_the_names_that_it_was_given_and_no_other()
    {
        await using var server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), network: new ServerOptions { Hosts = ["mhep.example"] });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Client, "/health", host: "mhep.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(server.Client, "/health", host: "other.example"));
    }

    [Fact]
    public async Task Only_a_known_proxy_says_from_where_a_request_comes()
    {
        var few = new ServerOptions { RequestsPerUnknownAddress = 2 };
        var peers = new AccessOptions { UnknownCaller = Role.Peer };
        await using var server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), peers, network: few);
        await using var behind = await TestServer.StartAsync(await TestDatabase.CreateAsync(), peers, network: few with { KnownProxies = [new IPNetwork(IPAddress.Loopback, 32)] });

        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfThreeAsync(server));
        Assert.Equal(HttpStatusCode.OK, await LastOfThreeAsync(behind));
    }

    [Fact]
    public async Task A_key_that_asks_too_much_waits_and_others_do_not()
    {
        await using var server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), network: new ServerOptions { RequestsPerKey = 3 });
        using var other = server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Peer }));
        for (var number = 0; number < 3; number++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Client, Question));

        using var refused = await server.Client.GetAsync(new Uri(Question, UriKind.Relative));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("TOO_MANY_REQUESTS", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, Question));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Client, "/health"));
    }

    [Fact]
    public async Task A_provider_s_keys_share_one_limit()
    {
        await using var server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), network: new ServerOptions { RequestsPerProvider = 4 });
        await Mhep.Data.Api.Tests.Submissions.Endings.ListSitesAsync(server);
        var clients = new List<HttpClient>();
        foreach (var provider in new[] { "SYN-A", "SYN-A", "SYN-B" }) clients.Add(server.ClientOf(await server.MakeKeyAsync(new KeyScope { Role = Role.Provider, Provider = provider })));
        for (var number = 0; number < 4; number++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(clients[number % 2], Question));

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(clients[0], Question));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(clients[1], Question));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(clients[2], Question));
        foreach (var client in clients) client.Dispose();
    }

    /// <summary>Both at once: each has its own time, and nobody waits for the sum.</summary>
    [Fact]
    public async Task Who_sends_a_body_or_headers_drop_by_drop_is_cut_off()
    {
        await using var server = await TestServer.StartAsync();
        var slowBody = $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {server.Key.Whole}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{";

        var answers = await Task.WhenAll(EndOfAsync(server, slowBody), EndOfAsync(server, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));

        Assert.All(answers, answer => Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer));
    }

    [Theory]
    [InlineData("""{ "Server": { "CertificatePassword": "x", "Password": "hunter2" } }""")]
    [InlineData("""{ "Access": { "Note": "KEY" } }""")]
    [InlineData("""{ "OpenIdConnect": { "ClientSecret": "hunter2" } }""")]
    [InlineData("""{ "Server": { "Note": "-----BEGIN PRIVATE KEY-----" } }""")]
    public async Task A_secret_in_the_configuration_is_refused(string json)
    {
        await File.WriteAllTextAsync(_file, json.Replace("KEY\"", KeyText.Create().Whole + "\"", StringComparison.Ordinal));

        var refusal = Assert.Throws<CommandException>(() => ServerOptions.Read(_file));

        Assert.Contains("the configuration holds a secret at ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_on_a_command_line_is_refused_and_not_repeated()
    {
        var key = KeyText.Create();

        var run = await CommandRun.Of("keys", "revoke", key.Whole);

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("a key never goes on a command line", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Secret, run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_is_read_and_what_makes_no_sense_in_it_is_said()
    {
        await File.WriteAllTextAsync(_file, """
            { "Server": { "Hosts": ["mhep.example"], "KnownProxies": ["10.0.0.2", "10.1.0.0/16"], "AllowedOrigins": ["https://board.example"],
                          "RequestsPerMinute": { "Key": 10, "Provider": 20, "UnknownAddress": 5 } } }
            """);
        var options = ServerOptions.Read(_file);
        Assert.Equal((10, 20, 5), (options.RequestsPerKey, options.RequestsPerProvider, options.RequestsPerUnknownAddress));
        Assert.Equal(["10.0.0.2/32", "10.1.0.0/16"], options.KnownProxies.Select(proxy => proxy.ToString()));

        foreach (var wrong in new[] { """{ "KnownProxies": ["proxy"] }""", """{ "AllowedOrigins": ["*"] }""", """{ "CertificateFile": "nowhere.pem" }""", """{ "RequestsPerMinute": { "Key": 0 } }""" })
        {
            await File.WriteAllTextAsync(_file, $"{{ \"Server\": {wrong} }}");
            Assert.Contains("of the configuration must be", Assert.Throws<CommandException>(() => ServerOptions.Read(_file)).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A server with a certificate of its own making, which is gone with the database.</summary>
    private static async Task<ApiServer> StartWithTlsAsync(TestDatabase database)
    {
        var (certificate, key) = (Path.Combine(database.Folder, "certificate.pem"), Path.Combine(database.Folder, "certificate.key"));
        using (var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        {
            var request = new CertificateRequest("CN=localhost", pair, HashAlgorithmName.SHA256);
            var now = TimeProvider.System.GetUtcNow();
            using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
            await File.WriteAllTextAsync(certificate, made.ExportCertificatePem());
            await File.WriteAllTextAsync(key, pair.ExportPkcs8PrivateKeyPem());
        }

        var settings = new ServerSettings(database.Database, [new ListeningAddress("127.0.0.1", 0, IsTls: true)], new AccessOptions())
        {
            Network = new ServerOptions { CertificateFile = certificate, CertificateKeyFile = key },
        };
        return await ApiServer.StartAsync(settings, CancellationToken.None);
    }

    private static async Task<HttpStatusCode> LastOfThreeAsync(TestServer server)
    {
        var last = HttpStatusCode.Unused;
        using var client = server.ClientOf(key: null);
        for (var number = 0; number < 3; number++) last = await StatusAsync(client, Question, forwardedFor: $"192.0.2.{number}");
        return last;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address, string? host = null, string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Host = host;
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> PreflightAsync(TestServer server, string origin)
    {
        using var client = server.ClientOf(key: null);
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("/graphql", UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization, content-type");
        return await client.SendAsync(request);
    }

    /// <summary>What the server sends before it closes the connection; a minute is the patience of a loaded machine.</summary>
    private static async Task<string> EndOfAsync(TestServer server, string sent)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(sent), patience.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        try
        {
            return await reader.ReadToEndAsync(patience.Token);
        }
        catch (IOException)
        {
            return ""; // Closed by the other side.
        }
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
