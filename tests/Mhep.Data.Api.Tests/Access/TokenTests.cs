using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Tokens;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>Tokens of the configured identity provider, made here by hand, and every way to make a false one that has worked elsewhere.</summary>
public sealed class TokenTests : IAsyncLifetime, IDisposable
{
    private const string Issuer = "https://login.example/programme";
    private const string Audience = "mhep";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _pinnedOut = RSA.Create(2048);
    private readonly RSA _stranger = RSA.Create(2048);
    private TestServer? _server;

    private TestServer Server => _server!;

    public async Task InitializeAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var keySet = Path.Combine(database.Folder, "keys.json");
        await File.WriteAllTextAsync(keySet, JsonSerializer.Serialize(new { keys = new[] { JwkOf(_key, "k1"), JwkOf(_pinnedOut, "k2") } }));
        _server = await TestServer.StartAsync(database, new AccessOptions
        {
            MostFailedAttempts = 1000,
            Tokens = new TokenOptions
            {
                Authority = Issuer,
                Audience = Audience,
                KeySetFile = keySet,
                KeyIds = ["k1"],
                Roles = new Dictionary<string, Role> { ["ips.provider"] = Role.Provider, ["ips.programme"] = Role.Programme, ["ips.peer"] = Role.Peer, ["ips.commissioner"] = Role.Commissioner, ["ips.evaluator"] = Role.Evaluator },
                Providers = new Dictionary<string, string> { ["org-17"] = "WWT" },
            },
        });
    }

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    public void Dispose()
    {
        _key.Dispose();
        _pinnedOut.Dispose();
        _stranger.Dispose();
    }

    [Fact]
    public async Task A_token_says_who_asks_and_as_what()
    {
        var (status, body) = await AskAsync(Signed(Claims()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Ada", "PROVIDER"), ((string?)body["data"]!["viewer"]!["name"], (string?)body["data"]!["viewer"]!["role"]));
    }

    public static TheoryData<string> FalseTokens =>
    [
        "no algorithm", "no algorithm, no signature", "signed with the public key as a shared secret", "unknown key id", "no key id", "key id not pinned", "another's key",
        "wrong issuer", "no issuer", "wrong audience", "no audience", "expired", "no expiry", "not yet valid", "changed after signing", "RS512", "empty", "two parts",
        "HS512 with the public key", "key within the token", "address of a key set", "address of a certificate", "key id that is a path", "audiences without ours", "long expired",
    ];

    [Theory]
    [MemberData(nameof(FalseTokens))]
    public async Task A_false_token_is_refused(string kind)
    {
        var now = Now();
        var token = kind switch
        {
            "no algorithm" => Encode(new { alg = "none", kid = "k1" }, Claims()) + ".",
            "no algorithm, no signature" => Encode(new { alg = "None", typ = "JWT" }, Claims()) + ".",
            "signed with the public key as a shared secret" => SignedWithPublicKey(),
            "unknown key id" => Signed(Claims(), kid: "k9"),
            "no key id" => Signed(Claims(), kid: null),
            "key id not pinned" => Signed(Claims(), _pinnedOut, "k2"),
            "another's key" => Signed(Claims(), _stranger),
            "wrong issuer" => Signed(Claims(("iss", "https://login.example/other"))),
            "no issuer" => Signed(Claims(("iss", null))),
            "wrong audience" => Signed(Claims(("aud", "other"))),
            "no audience" => Signed(Claims(("aud", null))),
            "expired" => Signed(Claims(("exp", now - 60))),
            "no expiry" => Signed(Claims(("exp", null))),
            "not yet valid" => Signed(Claims(("nbf", now + 600))),
            "changed after signing" => Changed(Signed(Claims())),
            "RS512" => Signed(Claims(), algorithm: "RS512"),
            "empty" => "..",
            "HS512 with the public key" => SignedWithPublicKey("HS512"),
            "key within the token" => Signed(Claims(), _stranger, header: ("jwk", JwkOf(_stranger, "k1"))),
            "address of a key set" => Signed(Claims(), _stranger, header: ("jku", "https://attacker.example/keys.json")),
            "address of a certificate" => Signed(Claims(), _stranger, header: ("x5u", "https://attacker.example/certificate.pem")),
            "key id that is a path" => Signed(Claims(), _stranger, "../../dev/null"),
            "audiences without ours" => Signed(Claims(("aud", new[] { "other", Audience + ".example" }))),
            "long expired" => Signed(Claims(("exp", 1L), ("nbf", 0L))),
            _ => Encode(new { alg = "RS256", kid = "k1" }, Claims()),
        };

        var (status, body) = await AskAsync(token);

        Assert.Equal((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), (status, (string?)body["errors"]![0]!["extensions"]!["code"]));
    }

    public static TheoryData<string, string?> Claimless => new()
    {
        { "roles", null }, { "roles", "boss" }, { "provider", null }, { "provider", "org-18" },
    };

    [Theory]
    [MemberData(nameof(Claimless))]
    public async Task A_good_token_that_does_not_say_as_what_it_asks_is_forbidden(string claim, string? value)
    {
        var (status, body) = await AskAsync(Signed(Claims((claim, value))));

        Assert.Equal((HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED"), (status, (string?)body["errors"]![0]!["extensions"]!["code"]));
    }

    [Fact]
    public async Task A_token_that_names_two_providers_is_forbidden_and_one_that_names_one_twice_is_not()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(Signed(Claims(("provider", new[] { "org-17", "org-18" }))))).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Signed(Claims(("provider", new[] { "org-17", "org-17" }))))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(Signed(Claims(("roles", "ips.commissioner"), ("commissioner", new[] { "A", "B" }))))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(Signed(Claims(("roles", "ips.evaluator"), ("study", new[] { "one", "two" }))))).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Signed(Claims(("roles", "ips.evaluator"), ("study", "one"))))).Status);
    }

    [Fact]
    public async Task One_of_several_audiences_may_be_ours()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Signed(Claims(("aud", new[] { "other", Audience }))))).Status);
    }

    [Fact]
    public async Task A_subject_or_name_of_any_length_is_cut_before_it_is_shown_or_kept()
    {
        var (status, body) = await AskAsync(Signed(Claims(("sub", new string('s', 5000)), ("name", new string('n', 5000)))));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(255, ((string)body["data"]!["viewer"]!["name"]!).Length);
    }

    [Fact]
    public async Task A_token_with_two_roles_is_forbidden()
    {
        var (status, _) = await AskAsync(Signed(Claims(("roles", new[] { "ips.peer", "ips.programme" }))));

        Assert.Equal(HttpStatusCode.Forbidden, status);
    }

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static Dictionary<string, object?> Claims(params (string Name, object? Value)[] changes)
    {
        var now = Now();
        var claims = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["sub"] = "7",
            ["name"] = "Ada",
            ["roles"] = "ips.provider",
            ["provider"] = "org-17",
            ["iat"] = now,
            ["nbf"] = now - 10,
            ["exp"] = now + 300,
        };
        foreach (var (name, value) in changes)
        {
            if (value is null) claims.Remove(name);
            else claims[name] = value;
        }

        return claims;
    }

    private static object JwkOf(RSA key, string kid)
    {
        var parts = key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid, alg = "RS256", n = Base64Url(parts.Modulus!), e = Base64Url(parts.Exponent!) };
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Encode(object header, object claims) =>
        Base64Url(JsonSerializer.SerializeToUtf8Bytes(header)) + "." + Base64Url(JsonSerializer.SerializeToUtf8Bytes(claims));

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Base64Url(JsonSerializer.SerializeToUtf8Bytes(Claims(("roles", "ips.programme"))))}.{parts[2]}";
    }

    private string Signed(Dictionary<string, object?> claims, RSA? key = null, string? kid = "k1", string algorithm = "RS256", (string Name, object Value)? header = null)
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (header is { } further) all[further.Name] = further.Value;
        if (kid is not null) all["kid"] = kid;
        var text = Encode(all, claims);
        var hash = algorithm == "RS512" ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        return text + "." + Base64Url((key ?? _key).SignData(Encoding.ASCII.GetBytes(text), hash, RSASignaturePadding.Pkcs1));
    }

    /// <summary>The classic: everyone has the public key, and a server that lets the token choose takes it for a shared secret.</summary>
    private string SignedWithPublicKey(string algorithm = "HS256")
    {
        var text = Encode(new { alg = algorithm, typ = "JWT", kid = "k1" }, Claims());
        var (key, bytes) = (Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(text));
        return text + "." + Base64Url(algorithm == "HS512" ? HMACSHA512.HashData(key, bytes) : HMACSHA256.HashData(key, bytes));
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> AskAsync(string token)
    {
        using var client = Server.ClientOf(key: null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var content = new StringContent("""{"query":"{ viewer { name role } }"}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
