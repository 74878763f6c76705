using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class StoredDocumentTests
{
    private const string Greeting = "query Greeting($n: String) { hello(name: $n) }";
    private static readonly string GreetingHash = HashOf(Greeting);

    private static readonly StoredDocumentOptions Trusted = new()
    {
        Trusted = new Dictionary<string, string>
        {
            ["greeting"] = Greeting,
            ["two"] = "query A { hello(name: \"a\") } query B { hello(name: \"b\") }",
            ["change"] = "mutation { rename(name: \"x\") }",
        },
    };

    [Fact]
    public async Task A_document_is_known_by_its_hash_once_it_was_sent_with_it()
    {
        await using var server = await LibraryServer.StartAsync();

        var unknown = await server.PostAsync(ByHash(GreetingHash));
        var stored = await server.PostAsync(ByHash(GreetingHash, Greeting));
        var known = await server.PostAsync(ByHash(GreetingHash.ToUpperInvariant()));
        var byAddress = await server.GetAsync("/graphql?extensions=" + Uri.EscapeDataString(
            JsonSerializer.Serialize(new { persistedQuery = new { version = 1, sha256Hash = GreetingHash } })));

        Assert.Equal(400, unknown.Status);
        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""", unknown.Text);
        Assert.Equal(
            """{"data":{"hello":"Hello world!"},"extensions":{"persistedQuery":{"sha256Hash":"#","persisted":true}}}""".Replace("#", GreetingHash, StringComparison.Ordinal),
            stored.Text);
        Assert.Equal("""{"data":{"hello":"Hello world!"}}""", known.Text);
        Assert.Equal("""{"data":{"hello":"Hello world!"}}""", byAddress.Text);
    }

    [Fact]
    public async Task A_wrong_hash_is_told_and_the_document_run_but_not_stored()
    {
        await using var server = await LibraryServer.StartAsync();
        var wrong = new string('0', 64);

        var reply = await server.PostAsync(ByHash(wrong, Greeting));

        Assert.Equal(200, reply.Status);
        Assert.Contains("\"data\":{\"hello\":", reply.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"\"persisted\":false,\"expectedHashValue\":\"{GreetingHash}\",\"expectedHashType\":\"sha256Hash\",\"expectedHashFormat\":\"Hex\"",
            reply.Text,
            StringComparison.Ordinal);
        Assert.Equal("HC0020", (await server.PostAsync(ByHash(wrong))).Code);
        Assert.Equal("HC0020", (await server.PostAsync(ByHash(GreetingHash))).Code);
    }

    [Fact]
    public async Task A_document_that_cannot_be_run_is_not_stored()
    {
        await using var server = await LibraryServer.StartAsync();
        const string Bad = "{ nothing }";

        Assert.Equal(400, (await server.PostAsync(ByHash(HashOf(Bad), Bad))).Status);
        Assert.Equal("HC0020", (await server.PostAsync(ByHash(HashOf(Bad)))).Code);
    }

    [Fact]
    public async Task What_clients_store_is_bounded_and_the_longest_unused_goes_first()
    {
        var documents = Enumerable.Range(0, 10).Select(number => $"{{ hello(name: \"{number}\") }}").ToArray();
        var length = documents[0].Length;
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions
        {
            Documents = new StoredDocumentOptions { MaxStoredCharacters = length * 3 },
        });

        foreach (var document in documents)
        {
            await server.PostAsync(ByHash(HashOf(document), document));
            await server.PostAsync(ByHash(HashOf(documents[0])));
        }

        var known = new List<int>();
        for (var number = 0; number < documents.Length; number++)
        {
            if ((await server.PostAsync(ByHash(HashOf(documents[number])))).Status == 200)
                known.Add(number);
        }

        Assert.Equal([0, 8, 9], known);
    }

    [Fact]
    public async Task Storing_can_be_switched_off()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions
        {
            Documents = new StoredDocumentOptions { AllowAutomatic = false },
        });

        var sent = await server.PostAsync(ByHash(GreetingHash, Greeting));
        var named = await server.PostAsync(ByHash(GreetingHash));

        Assert.Equal("""{"data":{"hello":"Hello world!"}}""", sent.Text);
        Assert.Contains("PersistedQueryNotSupported", named.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("documentId")]
    [InlineData("doc_id")]
    public async Task A_trusted_document_is_named_by_its_id(string member)
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { Documents = Trusted });

        var posted = await server.PostAsync($$$"""{"{{{member}}}":"greeting","variables":{"n":"Ada"}}""");
        var got = await server.GetAsync($"/graphql?{member}=greeting");

        Assert.Equal(("""{"data":{"hello":"Hello Ada!"}}""", """{"data":{"hello":"Hello world!"}}"""), (posted.Text, got.Text));
    }

    [Fact]
    public async Task A_trusted_document_has_an_address()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { Documents = Trusted });

        var got = await server.GetAsync("/graphql/persisted/greeting?variables=" + Uri.EscapeDataString("""{"n":"Ada"}"""));
        var chosen = await server.GetAsync("/graphql/persisted/two/B");
        var posted = await server.SendAsync(
            HttpMethod.Post, "/graphql/persisted/greeting", null, new StringContent("""{"variables":{"n":"Bea"}}""", Encoding.UTF8, "application/json"));
        var mutation = await server.GetAsync("/graphql/persisted/change");
        var unknown = await server.GetAsync("/graphql/persisted/nothing");
        var both = await server.GetAsync("/graphql/persisted/greeting?query=%7Bhello%7D");

        Assert.Equal("""{"data":{"hello":"Hello Ada!"}}""", got.Text);
        Assert.Equal("""{"data":{"hello":"Hello b!"}}""", chosen.Text);
        Assert.Equal("""{"data":{"hello":"Hello Bea!"}}""", posted.Text);
        Assert.Equal((405, 400, "HC0020"), (mutation.Status, unknown.Status, unknown.Code));
        Assert.Equal((400, "HC0009"), (both.Status, both.Code));
    }

    [Fact]
    public async Task Where_only_trusted_documents_may_be_run_no_other_is_run_or_stored()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { Documents = Trusted with { OnlyTrusted = true } });

        var sent = await server.PostAsync("""{"query":"{ hello }"}""");
        var withHash = await server.PostAsync(ByHash(GreetingHash, Greeting));
        var disguised = await server.PostAsync("""{"query":"{ hello }","id":"greeting"}""");
        var byHash = await server.PostAsync(ByHash(GreetingHash));
        var trusted = await server.PostAsync("""{"id":"greeting"}""");

        Assert.Equal((400, "HC0067"), (sent.Status, sent.Code));
        Assert.Equal("HC0067", withHash.Code);
        Assert.Equal("HC0067", disguised.Code);
        Assert.Equal("HC0020", byHash.Code);
        Assert.Equal(200, trusted.Status);
    }

    private static string ByHash(string hash, string? query = null) => JsonSerializer.Serialize(new
    {
        query,
        extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } },
    });

    private static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
