using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>Nobody gets anything but the health check without a key that is valid now.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string Question = "{ viewer { role } }";

    private TestServer? _server;

    private TestServer Server => _server!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    [Fact]
    public async Task The_health_check_needs_no_key()
    {
        using var client = Server.ClientOf(key: null);

        Assert.Equal("ok", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql?query={viewer{role}}")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql/ui/index.html")]
    [InlineData("/graphql/persisted/abc")]
    [InlineData("/health/../graphql?sdl")]
    [InlineData("/nothing-here")]
    public async Task An_unknown_caller_gets_401_everywhere_else(string address)
    {
        using var client = Server.ClientOf(key: null);
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await response.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(["Bearer", "Basic"], response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string?)body!["errors"]![0]!["extensions"]!["code"]);
        Assert.False(body.ContainsKey("data"));
    }

    [Fact]
    public async Task A_handshake_of_a_socket_opens_no_other_address()
    {
        using var client = Server.ClientOf(key: null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_key_is_accepted_as_bearer_and_as_user_and_password()
    {
        var key = Server.Key;

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("Bearer " + key.Whole));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("bearer " + key.Whole));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Basic(key.Id, key.Secret)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Basic(key.Id, key.Whole)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Basic("", key.Whole)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Basic(key.Whole, "")));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_key_the_answer_is_the_same()
    {
        var (other, now) = (KeyText.Create(), TimeProvider.System.GetUtcNow().UtcDateTime);
        var (expired, revoked) = (await Server.MakeKeyAsync(Peer), await Server.MakeKeyAsync(Peer));
        await using (var context = Server.Database.CreateDbContext())
        {
            await context.ApiKeys.Where(key => key.Id == expired.Id).ExecuteUpdateAsync(update => update.SetProperty(key => key.ExpiresAt, now.AddSeconds(-1)));
            await context.ApiKeys.Where(key => key.Id == revoked.Id).ExecuteUpdateAsync(update => update.SetProperty(key => key.RevokedAt, now));
        }

        string[] wrong =
        [
            "Bearer " + other.Whole, "Bearer " + expired.Whole, "Bearer " + revoked.Whole, "Bearer " + Server.Key.Whole[..^1], "Bearer mhep_", "Bearer ",
            Basic(Server.Key.Id, other.Secret), Basic(other.Id, Server.Key.Secret), Basic(other.Id, Server.Key.Whole), Basic(Server.Key.Id, ""), "Basic !", "Digest x",
        ];
        var answers = new HashSet<string>();
        foreach (var authorization in wrong)
        {
            using var response = await AskAsync(authorization);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            answers.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Contains("The key or token is not accepted", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_and_passwords_of_odd_shapes_are_refused_like_any_other()
    {
        var (id, secret) = (Server.Key.Id, Server.Key.Secret);
        string[] odd =
        [
            Basic("", secret), Basic("", ""), Basic(id, secret[..20] + ":" + secret[20..]), Basic(id, " " + secret), Basic(id.ToUpperInvariant(), secret), Basic(id, "\0" + secret),
            Basic(new string('a', 10_000), "b"), "Basic " + Convert.ToBase64String([0xFF, 0xFE, 0xFD, (byte)':', 0xC0, 0x80]), "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(id)),
            "Basic", "Basic ====", "Token " + Server.Key.Whole, Server.Key.Whole, $"Bearer {Server.Key.Whole}, Bearer {Server.Key.Whole}",
        ];

        foreach (var authorization in odd) Assert.Equal((authorization, HttpStatusCode.Unauthorized), (authorization, await StatusAsync(authorization)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Basic(id, secret)));
    }

    [Theory]
    [InlineData("/graphql?query={viewer{role}}&key=")]
    [InlineData("/graphql?access_token=")]
    [InlineData("/graphql/persisted/")]
    [InlineData("/health?")]
    public async Task A_key_in_an_address_is_refused_whoever_sends_it(string address)
    {
        foreach (var text in new[] { Server.Key.Whole, Server.Key.Whole.Replace("_", "%5F", StringComparison.Ordinal), Server.Key.Whole.Replace("_", "%255F", StringComparison.Ordinal) })
        {
            using var response = await Server.Client.GetAsync(new Uri(address + text, UriKind.Relative));
            var body = await response.Content.ReadFromJsonAsync<JsonObject>();

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("KEY_IN_ADDRESS", (string?)body!["errors"]![0]!["extensions"]!["code"]);
            Assert.DoesNotContain(Server.Key.Id, body.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_revoked_key_is_refused_from_the_next_moment_on()
    {
        var key = await Server.MakeKeyAsync(Peer);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("Bearer " + key.Whole));
        var run = await CommandRun.Of("keys", "revoke", key.Id, "--database", Server.Database.Database.ConnectionString);
        Assert.Equal(0, run.ExitCode);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await StatusAsync("Bearer " + key.Whole) != HttpStatusCode.Unauthorized)
            Assert.True(await look.WaitForNextTickAsync(patience.Token));
    }

    [Fact]
    public async Task When_a_key_was_last_used_is_written_down_once_an_hour()
    {
        var key = await Server.MakeKeyAsync(Peer);
        await StatusAsync("Bearer " + key.Whole);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        DateTime? used;
        while ((used = await LastUsedAsync(key)) is null) Assert.True(await look.WaitForNextTickAsync(patience.Token));
        for (var i = 0; i < 5; i++) await StatusAsync("Bearer " + key.Whole);

        Assert.Equal(used, await LastUsedAsync(key));
    }

    [Fact]
    public async Task Beyond_a_limit_refused_keys_are_not_looked_at_and_neighbours_go_on()
    {
        var wrong = KeyText.Create();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("Bearer " + Server.Key.Whole));
        HttpResponseMessage response;
        var refused = 0;
        while ((response = await AskAsync("Bearer " + wrong.Whole)).StatusCode == HttpStatusCode.Unauthorized) refused++;

        Assert.Equal((HttpStatusCode.TooManyRequests, new AccessOptions().MostFailedAttempts), (response.StatusCode, refused));
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("Bearer " + KeyText.Create().Whole));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("Bearer " + Server.Key.Whole));
        response.Dispose();
    }

    private static KeyScope Peer => new() { Role = Role.Peer };

    private static string Basic(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    private async Task<DateTime?> LastUsedAsync(KeyText key)
    {
        await using var context = Server.Database.CreateDbContext();
        return (await context.ApiKeys.SingleAsync(stored => stored.Id == key.Id)).LastUsedAt;
    }

    private async Task<HttpStatusCode> StatusAsync(string authorization)
    {
        using var response = await AskAsync(authorization);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> AskAsync(string authorization)
    {
        using var client = Server.ClientOf(key: null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Question }) };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request);
    }
}
