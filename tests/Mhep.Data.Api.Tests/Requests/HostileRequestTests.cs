using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Requests;

/// <summary>What scanners of GraphQL servers try, one after the other: each is refused, cheaply, and the server goes on answering.</summary>
public sealed class HostileRequestTests : IAsyncLifetime
{
    private const string Introspection = "{ __schema { queryType { name } } }";

    private TestServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await TestServer.StartAsync(await TestDatabase.CreateAsync(), new AccessOptions { UnknownCaller = Role.Peer });

    public async Task DisposeAsync()
    {
        Assert.Equal("PROGRAMME", (string?)(await _server.Client.AskAsync("{ viewer { role } }"))["viewer"]!["role"]);
        await _server.DisposeAsync();
    }

    [Fact]
    public Task Aliases_are_limited() => RefusedAsync("{ " + string.Concat(Enumerable.Range(0, 501).Select(number => $"a{number}: measures {{ key }} ")) + "}");

    [Fact]
    public Task Repeated_fields_are_limited() => RefusedAsync("{ " + string.Concat(Enumerable.Repeat("measures { key } ", 3000)) + "}");

    [Fact]
    public Task Directives_are_limited() => RefusedAsync("{ viewer " + string.Concat(Enumerable.Repeat("@skip(if: false) ", 20)) + "{ role } }");

    [Fact]
    public Task Directives_that_are_not_there_are_refused() => RefusedAsync("{ viewer @nothing { role } }");

    [Fact]
    public Task Introspection_within_itself_is_limited() =>
        RefusedAsync("{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }");

    [Fact]
    public Task Fragments_in_a_circle_are_refused() => RefusedAsync("{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }");

    [Fact]
    public Task Depth_is_limited() => RefusedAsync(Deep(30));

    [Fact]
    public Task Naming_an_operation_and_a_fragment_after_introspection_escapes_no_limit() =>
        RefusedAsync("query __schema { ...__type } fragment __type on Query " + Deep(30));

    [Fact]
    public async Task Several_requests_in_one_array_are_refused()
    {
        var (status, body) = await PostAsync("[{\"query\":\"{ viewer { role } }\"},{\"query\":\"{ viewer { role } }\"}]", "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.DoesNotContain("\"data\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    public async Task A_body_that_a_foreign_page_can_send_is_refused(string type)
    {
        var (status, _) = await PostAsync(type.EndsWith("urlencoded", StringComparison.Ordinal) ? "query={viewer{role}}" : "{\"query\":\"{ viewer { role } }\"}", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }

    [Fact]
    public async Task A_file_upload_without_the_header_that_asks_first_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("{\"query\":\"{ viewer { role } }\"}"), "operations" }, { new StringContent("{}"), "map" } };
        using var answer = await _server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("HC0077", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused_before_anything_else_of_it_is_told()
    {
        var document = Uri.EscapeDataString("mutation { confirmSubmission(input: { submissionId: \"x\" }) { nothingOfTheKind } }");
        using var answer = await _server.Client.GetAsync(new Uri("/graphql?query=" + document, UriKind.Relative));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (answer.StatusCode, string.Join(',', answer.Content.Headers.Allow)));
        Assert.DoesNotContain("nothingOfTheKind", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_grows_beyond_the_limit_when_it_is_inflated_is_refused()
    {
        var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("{\"query\":\""));
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var part = 0; part < 40; part++) await gzip.WriteAsync(blanks);
        }

        using var content = new ByteArrayContent(bomb.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await _server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);

        Assert.True(bomb.Length < 100_000, $"{bomb.Length} bytes");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative));
        request.Content = new StringContent("{\"query\":\"" + new string(' ', 21_000_000) + "\"}", Encoding.UTF8, "application/json");
        request.Headers.ExpectContinue = true; // Asks before it sends: the answer would else cross with the body.

        using var answer = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_traced_and_no_stack_is_shown()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative));
        request.Headers.Add("X-Apollo-Tracing", "1");
        request.Content = new StringContent("{\"query\":\"{ viewer { role } site(code: \\\"none\\\") { nothing } }\"}", Encoding.UTF8, "application/json");
        using var answer = await _server.Client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();

        Assert.All(["tracing", "\"exception\"", "stacktrace", "   at "], text => Assert.DoesNotContain(text, body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Names_of_the_schema_are_suggested_to_callers_who_may_read_it_and_not_to_peers()
    {
        using var peer = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Peer }));
        using var unknown = _server.ClientOf(key: null);

        Assert.Contains("Did you mean", await MessageAsync(_server.Client), StringComparison.Ordinal);
        foreach (var client in new[] { peer, unknown })
        {
            var message = await MessageAsync(client);
            Assert.DoesNotContain("Did you mean", message, StringComparison.Ordinal);
            Assert.DoesNotContain("viewer", message, StringComparison.Ordinal);
        }

        static async Task<string> MessageAsync(HttpClient client) => (await client.SendAsync("{ viewr { role } }"))["errors"]!.ToJsonString();
    }

    [Fact]
    public async Task The_schema_is_told_to_callers_with_a_key_alone()
    {
        using var peer = _server.ClientOf(await _server.MakeKeyAsync(new KeyScope { Role = Role.Peer }));
        using var unknown = _server.ClientOf(key: null);

        Assert.Null((await peer.SendAsync(Introspection))["errors"]);
        var refused = await unknown.SendAsync(Introspection);
        Assert.Equal("HC0046", (string?)refused["errors"]![0]!["extensions"]!["code"]);
        Assert.Null(refused["data"]);
        Assert.Equal("Query", (string?)(await unknown.AskAsync("{ __typename }"))["__typename"]);
        foreach (var address in new[] { "/graphql?sdl", "/graphql/schema", "/graphql/schema.graphql", "/graphql/sdl", "/graphql/ui/index.html", "/graphql" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.Accept.ParseAdd("text/html");
            using var answer = await unknown.SendAsync(request);
            Assert.Equal((address, HttpStatusCode.Unauthorized), (address, answer.StatusCode));
        }
    }

    /// <summary>A site of a provider of a site of a provider, and so on.</summary>
    private static string Deep(int levels) =>
        "{ site(code: \"x\") { provider { sites " + string.Concat(Enumerable.Repeat("{ provider { sites ", levels)) + "{ code }" + string.Concat(Enumerable.Repeat(" } }", levels)) + " } } }";

    /// <summary>Refused before it ran: no data, one of our codes or messages, in a moment.</summary>
    private async Task RefusedAsync(string document)
    {
        var answer = await _server.Client.SendAsync(document);

        Assert.NotNull(answer["errors"]);
        Assert.False(answer.ContainsKey("data"), answer.ToJsonString());
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await _server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
